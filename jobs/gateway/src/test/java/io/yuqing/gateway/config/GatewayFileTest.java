/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.config.login.DeskAccess;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.intake.feed.Feed;
import io.yuqing.local.tls.TestAuthority;
import io.yuqing.local.tls.TestCertificate;
import io.yuqing.report.shelf.Step;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayFileTest {
    private static final String HASH =
            "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    @TempDir private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "- {code: weibo, aliases: [微博]}\n");
    }

    @Test
    void shouldReadTheLeast() {
        GatewayConfig config = read("");

        assertThat(config.listen()).isEqualTo(new Listen("127.0.0.1", 8090, Optional.empty()));
        assertThat(config.listen().address(8090)).isEqualTo("http://127.0.0.1:8090");
        assertThat(config.topics())
                .isEqualTo(
                        new TopicNames(
                                "yuqing.posts",
                                "yuqing.comments",
                                "yuqing.feed-positions",
                                "yuqing.sources",
                                "yuqing.accounts",
                                "yuqing.topics",
                                "yuqing.rules",
                                "yuqing.silences",
                                "yuqing.settings-log",
                                CaseTopics.DEFAULT));
        assertThat(config.retention()).isEqualTo(Duration.ofHours(72));
        assertThat(config.limits()).isEqualTo(new Limits(16 << 20, 20_000, 4));
        assertThat(config.tokens()).isEmpty();
        assertThat(config.feeds()).isEmpty();
        assertThat(config.inbox()).isEmpty();
        assertThat(config.desk()).isEmpty();
    }

    @Test
    void shouldReadTheDesk() throws IOException {
        Files.writeString(folder.resolve("password"), "secret of the tables\n");
        Files.writeString(folder.resolve("ca.pem"), "x");
        DeskSettings desk =
                read("""
                        desk:
                          clickhouse: {url: "https://tables:8443", database: county, user: u,
                                       password_file: FOLDER/password, ca_file: FOLDER/ca.pem}
                          board_url: "http://board:3000/d/yq-alerts?var-alert={alert}"
                        """)
                        .desk()
                        .orElseThrow();

        assertThat(desk)
                .isEqualTo(
                        new DeskSettings(
                                URI.create("https://tables:8443"),
                                "county",
                                "u",
                                "secret of the tables",
                                Optional.of(folder.resolve("ca.pem")),
                                DeskAccess.OF_THIS_MACHINE,
                                Optional.of("http://board:3000/d/yq-alerts?var-alert={alert}"),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(desk.toString()).doesNotContain("secret");
    }

    @Test
    void shouldReadTheLeastOfTheDesk() {
        assertThat(read("desk: {clickhouse: {url: 'http://127.0.0.1:8123'}}\n").desk())
                .contains(
                        new DeskSettings(
                                URI.create("http://127.0.0.1:8123"),
                                "yuqing",
                                "yuqing_reader",
                                "",
                                Optional.empty()));
    }

    @Test
    void shouldReadWhatTheJobsStartWith() throws IOException {
        Files.writeString(folder.resolve("topics.yaml"), "[]\n");
        String desk =
                "desk: {clickhouse: {url: 'http://127.0.0.1:8123'}, start_files: {topics: %s}}\n";

        assertThat(read(desk.formatted("FOLDER/topics.yaml")).desk().orElseThrow().startFiles())
                .isEqualTo(Map.of("topics", folder.resolve("topics.yaml")));
        assertThat(faults(desk.formatted("/nowhere/gone.yaml")))
                .hasSize(1)
                .first()
                .asString()
                .contains("desk.start_files.topics", "is not there");
    }

    @Test
    void shouldReadHowRulesAreTriedOnHistory() {
        String desk = "desk: {clickhouse: {url: 'http://127.0.0.1:8123'}, backtest: {%s}}\n";
        String all =
                "command: [nice, -n, 10, yuqing, backtest, --kafka, 'k:9092'], folder: FOLDER,"
                        + " minutes: 5, megabytes: 2048";

        assertThat(read(desk.formatted(all)).desk().orElseThrow().backtest())
                .contains(
                        new BacktestSettings(
                                List.of(
                                        "nice",
                                        "-n",
                                        "10",
                                        "yuqing",
                                        "backtest",
                                        "--kafka",
                                        "k:9092"),
                                folder,
                                Duration.ofMinutes(5),
                                2_048));
        assertThat(String.join(" ", faults(desk.formatted("folder: /nowhere/gone, minutes: 0"))))
                .contains("desk.backtest.command", "desk.backtest.folder", "desk.backtest.minutes");
        assertThat(faults(desk.formatted(all + ", heap: 1")).get(0)).contains("heap");
    }

    @Test
    void shouldReadHowPapersAreMadeAndWhoMayDoWhatWithThem() throws IOException {
        String desk = "desk: {clickhouse: {url: 'http://127.0.0.1:8123'}, reports: {%s}}\n";
        Files.writeString(folder.resolve("smtp"), "hunter2");
        String least = "command: [yuqing, report], options: [--database, county], folder: FOLDER";

        ReportsSettings usual = reports(desk.formatted(least));
        assertThat(usual.command()).containsExactly("yuqing", "report");
        assertThat(usual.options()).containsExactly("--database", "county");
        assertThat(usual.template()).isEmpty();
        assertThat(usual.twoPairsOfEyes()).isTrue();
        assertThat(usual.dailyAt()).isEmpty();
        assertThat(usual.mail()).isEmpty();
        assertThat(usual.may(Duty.WATCH, Step.MAKE)).isTrue();
        assertThat(usual.may(Duty.WATCH, Step.REVIEW)).isFalse();
        assertThat(usual.may(Duty.PUBLICITY, Step.SIGN)).isTrue();
        assertThat(usual.may(Duty.ADMIN, Step.SIGN)).isFalse();

        ReportsSettings own =
                reports(
                        desk.formatted(
                                least
                                        + ", daily_at: '7:30', two_pairs_of_eyes: false,"
                                        + " duties: {sign: [督查室]}, mail: {host: smtp.example.org,"
                                        + " user: a, password_file: FOLDER/smtp, from:"
                                        + " a@example.org, to: [b@example.org, c@example.org]}"));
        assertThat(own.dailyAt()).contains(LocalTime.of(7, 30));
        assertThat(own.twoPairsOfEyes()).isFalse();
        assertThat(own.may(Duty.SUPERVISION, Step.SIGN)).isTrue();
        assertThat(own.may(Duty.PUBLICITY, Step.SIGN)).isFalse();
        assertThat(own.mail().orElseThrow().to()).hasSize(2);
        assertThat(own.mail().orElseThrow().port()).isEqualTo(587);
        assertThat(own.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "folder: FOLDER | desk.reports.command",
                "command: a, folder: /nowhere/gone | desk.reports.folder",
                "command: a, folder: FOLDER, daily_at: 7 点 | in quotes",
                "command: a, folder: FOLDER, minutes: 0 | desk.reports.minutes",
                "command: a, folder: FOLDER, duties: {sign: 领导} | is no duty",
                "command: a, folder: FOLDER, heap: 1 | heap",
                "command: a, folder: FOLDER, template: /nowhere/county.docx | desk.reports.template",
                "command: a, folder: FOLDER, mail: {host: a, from: a@b, to: c@d} | desk.reports.daily_at",
                "command: a, folder: FOLDER, daily_at: '7:30', mail: {host: a, from: a@b, to: nobody} | desk.reports.mail.to",
                "command: a, folder: FOLDER, daily_at: '7:30', mail: {host: a, from: a@b, to: c@d, user: u} | password_file",
            })
    void shouldSayWhatIsWrongWithHowPapersAreMade(String reports, String told) {
        String desk = "desk: {clickhouse: {url: 'http://127.0.0.1:8123'}, reports: {%s}}\n";

        assertThat(String.join(" ", faults(desk.formatted(reports)))).contains(told);
    }

    private ReportsSettings reports(String desk) {
        return read(desk).desk().orElseThrow().reports().orElseThrow();
    }

    @Test
    void shouldRefuseABoardThatIsNoAddressOfTheWeb() {
        assertThat(
                        String.join(
                                " ",
                                faults(
                                        "desk: {clickhouse: {url: 'http://127.0.0.1:8123'},"
                                                + " board_url: 'javascript:alert(1)'}\n")))
                .contains("desk.board_url", "is no address of a board");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{url: '127.0.0.1:8123'}",
                "{url: 'jdbc:clickhouse://a'}",
                "{url: 'http://u:hunter2@a:8123'}",
                "{url: 'http://a b'}",
                "{url: 'http://a:1', password_file: /nowhere}",
                "{url: 'http://a:1', ca_file: /nowhere}",
                "{url: 'http://a:1', pasword_file: x}"
            })
    void shouldRefuseTablesThatCannotBeAsked(String clickHouse) {
        assertThat(String.join(" ", faults("desk: {clickhouse: " + clickHouse + "}\n")))
                .contains("desk.clickhouse")
                .doesNotContain("hunter2");
    }

    @Test
    void shouldReadAll() throws IOException {
        Files.writeString(folder.resolve("password"), "secret\n");
        Files.writeString(
                folder.resolve("feeds.yaml"),
                "- {id: a, url: 'https://a.example/rss', platform: portal}\n");
        GatewayConfig config =
                read(
                        """
                        listen: "[::1]:9000"
                        topics: {posts: p, comments: c, feed_positions: f, sources: s, accounts: a, topics: t, rules: r, silences: q,
                                 settings_log: l, case_actions: ca, case_texts: ct, case_events: ce, cases: cs}
                        retention: 48 h
                        ingest: {zone: "+08:00", max_future_skew: 1h, earliest_date: 2015-01-01, max_text_chars: 500,
                                 max_record_bytes: 2048, default_platform_posts: 微博}
                        tokens:
                          - {name: 门户, sha256: "HASH", platforms: [微博, portal], lines_per_second: 50}
                          - {name: all, sha256: "0HASH", platforms: "*"}
                        limits: {body_bytes: 2048, lines: 10, batches_in_flight: 1}
                        feeds_file: FOLDER/feeds.yaml
                        contact: wxb@yunting.example.cn
                        inbox: {folder: FOLDER, every: 5 s}
                        """
                                .replace("0HASH", "0" + HASH.substring(1))
                                .replace("HASH", HASH));

        assertThat(config.listen().address(9000)).isEqualTo("http://[::1]:9000");
        assertThat(config.topics())
                .isEqualTo(
                        new TopicNames(
                                "p",
                                "c",
                                "f",
                                "s",
                                "a",
                                "t",
                                "r",
                                "q",
                                "l",
                                new CaseTopics("ca", "ct", "ce", "cs")));
        assertThat(config.ingest().maxTextChars()).isEqualTo(500);
        assertThat(config.ingest().maxFutureSkew()).isEqualTo(Duration.ofHours(1));
        assertThat(config.tokens()).extracting(Token::name).containsExactly("门户", "all");
        Token portal = config.tokens().get(0);
        assertThat(portal.platforms()).containsExactlyInAnyOrder("weibo", "portal");
        assertThat(portal.linesPerSecond()).isEqualTo(50);
        assertThat(portal.speaksFor("weibo")).isTrue();
        assertThat(portal.speaksFor("douyin")).isFalse();
        assertThat(config.tokens().get(1).speaksFor("douyin")).isTrue();
        assertThat(config.limits()).isEqualTo(new Limits(2048, 10, 1));
        assertThat(config.feeds()).isPresent();
        assertThat(config.feeds().get().contact()).isEqualTo("wxb@yunting.example.cn");
        assertThat(config.feeds().get().feeds()).extracting(Feed::id).containsExactly("a");
        assertThat(config.inbox())
                .contains(
                        new InboxSettings(
                                folder,
                                Duration.ofSeconds(5),
                                Optional.empty(),
                                folder.resolve("edge.key"),
                                folder.resolve("platforms.yaml"),
                                1024));
    }

    @Test
    void shouldReadTheFileThatIsShipped() throws IOException {
        String shipped = Files.readString(repository().resolve("deploy/gateway.yaml"));
        String uncommented =
                shipped.replaceAll("(?m)^tokens: \\[]$", "tokens:")
                        .replaceAll("(?m)^# (- \\{name)", "  $1");

        GatewayConfig config =
                readWhole(
                        uncommented
                                .replace("/run/privacy/edge_key", "FOLDER/edge.key")
                                .replace("/etc/yuqing/platforms.yaml", "FOLDER/platforms.yaml")
                                .replace("64 hexadecimal digits", HASH));

        assertThat(config.tokens()).hasSize(1);
        assertThat(config.limits()).isEqualTo(read("").limits());
        assertThat(config.topics()).isEqualTo(read("").topics());
        assertThat(config.retention()).isEqualTo(read("").retention());
    }

    /** From wherever the test is started. */
    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/kubernetes"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Test
    void shouldLogInToKafkaAsTheJobsDo() throws IOException {
        Files.writeString(folder.resolve("password"), "secret\n");
        KafkaSettings kafka =
                readWhole(
                                "kafka: {bootstrap_servers: [a:1, b:2], user: gw, password_file: FOLDER/password,"
                                        + " properties: {client.id: gw}}\n")
                        .kafka();

        assertThat(kafka.servers()).isEqualTo("a:1,b:2");
        assertThat(kafka.client())
                .containsEntry("bootstrap.servers", "a:1,b:2")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("client.id", "gw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listne: 1|listne is not known: did you mean listen? Known are",
                "limits: {line: 5}|limits.line is not known: did you mean lines?",
                "listen: 8090|listen = '8090' is no address: write host:port, e.g. 127.0.0.1:8090.",
                "listen: 127.0.0.1:99999|is no address",
                "listen: 0.0.0.0:8090|would let others read along: set tls with certificate_file and key_file, or behind_proxy: true",
                "listen: no-such-host.invalid:80|names a host that is not known",
                "retention: soon|retention = 'soon' is no duration",
                "limits: {lines: 0}|limits.lines = '0' is not usable: write a number from 1 to 100000.",
                "kafka: {user: gw}|kafka.password_file is missing: name the file whose first line is the password of user.",
                "kafka: {ca_file: /nowhere}|kafka.ca_file = '/nowhere' is not there or cannot be read",
                "edge_key_file: /nowhere/key|edge_key_file cannot be used: edge_key_file /nowhere/key does not exist; create it with",
                "platforms_file: /nowhere|platforms_file cannot be used",
                "feeds_file: /nowhere|feeds_file cannot be used: feeds_file: there is no file /nowhere; correct the path.",
                "contact: 云汀县|contact = '云汀县' cannot be sent: write the office's address on the web or by mail",
                "inbox: {every: 5s}|inbox.folder is missing: name the folder to watch.",
                "inbox: {folder: /tmp, every: 0s}|inbox.every = 'PT0S' is too often: write 1s or more.",
                "ingest: {zone: Mars}|ingest.zone = 'Mars' is no time zone",
                "ingest: {earliest_date: today}|ingest.earliest_date = 'today' is no day",
                "behind_proxy: perhaps|behind_proxy = 'perhaps' is neither: write true or false",
                "tls: {certificate_file: /nowhere}|tls.key_file is missing",
                "tls: {certificate_file: /nowhere, key_file: /nowhere}|tls.certificate_file = '/nowhere' is not there: correct the path.",
            })
    void shouldSayWhatIsWrongAndWhatToDo(String line, String sentence) {
        assertThat(faults(line + "\n")).anySatisfy(each -> assertThat(each).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sha256: HASH, platforms: weibo}|tokens[1].name is missing: name who sends with it.",
                "{name: a b, sha256: HASH, platforms: weibo}|tokens[1].name is no name",
                "{name: a, platforms: weibo}|tokens[1].sha256 is missing",
                "{name: a, sha256: my-token, platforms: weibo}|tokens[1].sha256 is no hash",
                "{name: a, sha256: HASH}|tokens[1].platforms is missing: name the platforms it may speak for",
                "{name: a, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, platforms: weibo}|is the hash of no token at all",
                "{name: a, sha256: HASH, platforms: weibo, lines_per_second: 0}|lines_per_second",
                "{name: a, sha256: HASH, platform: weibo}|tokens[1].platform is not known: did you mean platforms?",
            })
    void shouldSayWhatIsWrongWithATokenAndShowNothingOfIt(String token, String sentence) {
        List<String> faults = faults("tokens: [" + token.replace("HASH", HASH) + "]\n");

        assertThat(faults).anySatisfy(each -> assertThat(each).contains(sentence));
        assertThat(String.join(" ", faults)).doesNotContain(HASH, "my-token");
    }

    @Test
    void shouldWantAContactForFeedsAndNameEachFaultOfTheirFile() throws IOException {
        Path feeds = folder.resolve("feeds.yaml");
        Files.writeString(feeds, "- {id: a, url: 'https://a.example/rss?key=k', platform: p}\n");
        assertThat(faults("feeds_file: FOLDER/feeds.yaml\n"))
                .singleElement()
                .asString()
                .startsWith("contact is missing: write the office's address on the web or by mail");
        Files.writeString(feeds, "- {id: a, url: 'https://u:secret@a.example/', every: 1s}\n");
        assertThat(faults("feeds_file: FOLDER/feeds.yaml\n"))
                .hasSize(3)
                .noneMatch(each -> each.contains("secret"))
                .allMatch(each -> each.startsWith("feeds_file cannot be used: feeds_file: "));
    }

    @Test
    void shouldRefuseTheSameTwice() {
        String token = "{name: a, sha256: " + HASH + ", platforms: weibo}";

        assertThat(faults("tokens: [" + token + ", " + token + "]\n"))
                .anySatisfy(each -> assertThat(each).contains("tokens[2].name is there twice"))
                .anySatisfy(each -> assertThat(each).contains("tokens[2].sha256 is there twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"listen: [", "listen: 127.0.0.1:1\nlisten: 127.0.0.1:2\n"})
    void shouldSayWhereAFileIsNoYaml(String text) {
        assertThat(faults(text))
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("it is no YAML at line "));
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        FieldException faults =
                catchThrowableOfType(
                        FieldException.class, () -> GatewayFile.read(folder.resolve("no.yaml")));

        assertThat(GatewayFile.sentences(faults))
                .containsExactly("there is no such file: correct the path after --config.");
    }

    @Test
    void shouldListenToAllWithACertificateOrBehindAProxy() {
        TestCertificate made = TestAuthority.create(folder, "ca").sign("127.0.0.1");
        PemPair.write(made, folder, "gateway");

        Listen secured =
                read("listen: 0.0.0.0:8443\n"
                                + "tls: {certificate_file: FOLDER/gateway.crt, key_file: FOLDER/gateway.key}\n")
                        .listen();

        assertThat(secured.identity()).isPresent();
        assertThat(secured.address(8443)).isEqualTo("https://0.0.0.0:8443");
        assertThat(read("listen: 0.0.0.0:8090\nbehind_proxy: true\n").listen().identity())
                .isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithFilesOfACertificate() throws IOException {
        TestAuthority authority = TestAuthority.create(folder, "ca");
        PemPair.write(authority.sign("127.0.0.1"), folder, "one");
        PemPair.write(authority.sign("localhost"), folder, "other");
        Files.writeString(
                folder.resolve("old.key"),
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");

        assertThat(tlsFaults("one.crt", "other.key"))
                .contains("is not the key of the first certificate of");
        assertThat(tlsFaults("one.key", "one.key"))
                .contains("holds no certificate: it must be PEM");
        assertThat(tlsFaults("one.crt", "one.crt"))
                .contains("holds no private key: it must be PEM");
        assertThat(tlsFaults("one.crt", "old.key"))
                .contains(
                        "is a key of another form: convert it with openssl pkcs8 -topk8 -nocrypt");
    }

    private String tlsFaults(String certificate, String key) {
        return String.join(
                " ",
                faults(
                        "tls: {certificate_file: FOLDER/"
                                + certificate
                                + ", key_file: FOLDER/"
                                + key
                                + "}\n"));
    }

    private List<String> faults(String text) {
        FieldException faults = catchThrowableOfType(FieldException.class, () -> read(text));
        assertThat(faults).as(text).isNotNull();
        return GatewayFile.sentences(faults);
    }

    private GatewayConfig read(String text) {
        return readWhole(
                text
                        + (text.contains("kafka:")
                                ? ""
                                : "kafka: {bootstrap_servers: 127.0.0.1:9092}\n"));
    }

    private GatewayConfig readWhole(String text) {
        String whole =
                text
                        + (text.contains("edge_key_file:")
                                ? ""
                                : "edge_key_file: FOLDER/edge.key\n")
                        + (text.contains("platforms_file:")
                                ? ""
                                : "platforms_file: FOLDER/platforms.yaml\n");
        try {
            Path file = folder.resolve("gateway.yaml");
            Files.writeString(file, whole.replace("FOLDER", folder.toString()));
            return GatewayFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

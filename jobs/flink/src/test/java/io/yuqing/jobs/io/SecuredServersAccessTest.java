/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.jobs.SetupMain;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.local.secure.SecuredServers;
import io.yuqing.local.secure.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What set-up and both jobs say, before they start, to servers that do not let them in. */
class SecuredServersAccessTest {
    private static final String WRONG_PASSWORD =
            " does not let user 'yuqing' in; correct %1$s.user, or the password in the file that"
                    + " %1$s.password-file names.";

    @TempDir static Path folder;
    private static SecuredServers servers;
    private final Configuration values = new Configuration();

    @BeforeAll
    static void startServers() {
        servers = SecuredServers.start(folder, Shown.EXPIRED, Shown.FOREIGN, Shown.OTHER_HOST);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @BeforeEach
    void rightConfiguration() {
        set("kafka.bootstrap-servers", servers.bootstrap());
        set("kafka.user", SecuredServers.USER);
        set("kafka.password-file", servers.passwordFile().toString());
        set("kafka.ca-file", servers.caFile().toString());
        set("clickhouse.url", servers.clickHouseUrl());
        set("clickhouse.user", SecuredServers.USER);
        set("clickhouse.password-file", servers.passwordFile().toString());
        set("clickhouse.ca-file", servers.caFile().toString());
        set("privacy.key-file", folder.resolve("key").toString());
    }

    @Test
    void theRightPasswordAndTheRightAuthorityLetThemIn() {
        assertThatCode(() -> new KafkaSetup(config(), 1).run()).doesNotThrowAnyException();
        assertThatCode(() -> TopicsPresent.check(config())).doesNotThrowAnyException();
        assertThatCode(() -> SetupMain.prepareTables(config())).doesNotThrowAnyException();
        assertThatCode(() -> TablesReachable.check(config(), List.of("items")))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordOfKafkaIsOneSentence() {
        set("kafka.password-file", servers.wrongPasswordFile().toString());
        kafkaSays("Kafka at " + servers.bootstrap() + WRONG_PASSWORD.formatted("kafka"));
    }

    @Test
    void aPasswordFileThatIsGoneIsOneSentence() throws Exception {
        Path gone = Files.writeString(folder.resolve("gone"), "secret");
        set("kafka.password-file", gone.toString());
        set("clickhouse.password-file", gone.toString());
        JobConfig config = config();
        Files.delete(gone);
        says(() -> new KafkaSetup(config, 1).run(), missing("kafka", gone));
        says(() -> TopicsPresent.check(config), missing("kafka", gone));
        says(() -> SetupMain.prepareTables(config), missing("clickhouse", gone));
        says(() -> TablesReachable.check(config, List.of("items")), missing("clickhouse", gone));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED | a certificate that is out of date; renew it on the server.",
                "FOREIGN | a certificate of an authority that is not trusted here; set"
                        + " kafka.ca-file to the PEM file of the authority that signed it.",
                "OTHER_HOST | a certificate of another host; write in kafka.bootstrap-servers a"
                        + " name that is in the certificate."
            })
    void aCertificateOfKafkaThatCannotBeTrustedIsOneSentence(Shown shown, String sentence) {
        set("kafka.bootstrap-servers", servers.bootstrap(shown));
        kafkaSays("Kafka at " + servers.bootstrap(shown) + " shows " + sentence);
    }

    @Test
    void aWrongPasswordOfClickHouseIsOneSentence() {
        set("clickhouse.password-file", servers.wrongPasswordFile().toString());
        clickHouseSays(
                "ClickHouse at "
                        + servers.clickHouseUrl()
                        + WRONG_PASSWORD.formatted("clickhouse"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED | a certificate that is out of date; renew it on the server.",
                "FOREIGN | a certificate of an authority that is not trusted here; set"
                        + " clickhouse.ca-file to the PEM file of the authority that signed it.",
                "OTHER_HOST | a certificate of another host; write in clickhouse.url a name that is"
                        + " in the certificate."
            })
    void aCertificateOfClickHouseThatCannotBeTrustedIsOneSentence(Shown shown, String sentence) {
        set("clickhouse.url", servers.clickHouseUrl(shown));
        clickHouseSays("ClickHouse at " + servers.clickHouseUrl(shown) + " shows " + sentence);
    }

    private void kafkaSays(String sentence) {
        says(() -> new KafkaSetup(config(), 1).run(), sentence);
        says(() -> TopicsPresent.check(config()), sentence);
    }

    private void clickHouseSays(String sentence) {
        says(() -> SetupMain.prepareTables(config()), sentence);
        says(() -> TablesReachable.check(config(), List.of("items")), sentence);
    }

    private static void says(ThrowingCallable call, String sentence) {
        assertThat(catchThrowable(call)).isInstanceOf(ConfigException.class).hasMessage(sentence);
    }

    private static String missing(String server, Path file) {
        return server
                + ".password-file = '"
                + file
                + "' cannot be read on this machine: mount it on every TaskManager, or correct the"
                + " path.";
    }

    private JobConfig config() {
        return JobConfig.of(values);
    }

    private void set(String key, String value) {
        values.setString(key, value);
    }
}

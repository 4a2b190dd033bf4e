/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelReaderTest {

    private static final Map<String, Object> ROBOT =
            Map.of("kind", "dingtalk", "token", "file:/run/secrets/t");

    private static final Map<String, Object> MAIL =
            Map.of(
                    "kind", "mail",
                    "host", "mail.example.gov.cn",
                    "from", "舆情监测 <yuqing@example.gov.cn>",
                    "to", List.of("a@example.gov.cn", "b@example.gov.cn"));

    private static final Map<String, Object> CONSOLE = Map.of("kind", "console");

    private static final Map<String, Object> WEBHOOK =
            Map.of("kind", "webhook", "url", "https://h.example.gov.cn/x", "secret", "env:HOOK");

    @Test
    void everyChannelThatCanBeSentToCanBeWritten() {
        assertThat(Stream.of(ROBOT, MAIL, WEBHOOK, CONSOLE).map(values -> read("x", values)))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(ChannelConfig.class.getPermittedSubclasses());
    }

    @Test
    void aRobotNeedsKindAndTokenOnly() {
        RobotConfig config = (RobotConfig) read("office", ROBOT);

        assertThat(config.url()).isEqualTo("https://oapi.dingtalk.com");
        assertThat(config.maxBytes()).isEqualTo(20_000);
        assertThat(config.rate()).isEqualTo(RateLimit.TWENTY_A_MINUTE);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.secret()).isNull();
    }

    @Test
    void everythingCanBeSet() {
        Map<String, Object> values = new HashMap<>(ROBOT);
        values.put("kind", "feishu");
        values.put("url", "https://gateway.example.gov.cn/feishu/");
        values.put("secret", "env:FEISHU_SECRET");
        values.put("keywords", List.of("预警", "监测"));
        values.put("mentions", "all, ou_1a2b");
        values.put("max-bytes", 8_000);
        values.put("timeout", "PT3S");
        values.put("rate", List.of("50/1m", "2 / 1s"));

        RobotConfig config = (RobotConfig) read("office", values);

        assertThat(config.url()).isEqualTo("https://gateway.example.gov.cn/feishu");
        assertThat(config.secret()).isEqualTo(new SecretRef("env:FEISHU_SECRET"));
        assertThat(config.keywords()).containsExactly("预警", "监测");
        assertThat(config.mentions()).containsExactly("all", "ou_1a2b");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.rate().quotas())
                .containsExactly(
                        new RateLimit.Quota(50, Duration.ofMinutes(1)),
                        new RateLimit.Quota(2, Duration.ofSeconds(1)));
    }

    @Test
    void mailGoesOverStarttlsUnlessToldOtherwise() {
        MailConfig config = (MailConfig) read("mail", MAIL);

        assertThat(config.security()).isEqualTo(MailConfig.Security.STARTTLS);
        assertThat(config.port()).isEqualTo(587);
    }

    @Test
    void configsTravelToTaskManagers() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(read("a", ROBOT));
            out.writeObject(read("b", MAIL));
            out.writeObject(read("c", WEBHOOK));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dingtalk | kind       | pager          | channels.x.kind is not known: write one of dingtalk, wecom, feishu, mail, webhook, console.
                    dingtalk | token      | ''             | channels.x.token is missing: write file:/its/path or env:ITS_NAME.
                    dingtalk | timeout    | soon           | channels.x.timeout is no duration: write a number and s, m, h or d, as 30s, 5m, 2h or 3d, or ISO-8601, as PT2H.
                    dingtalk | timeout    | 3h             | channels.x.timeout is not usable: write 10s, at most 2m.
                    dingtalk | rate       | 20             | channels.x.rate is not usable: write 20/1m for 20 messages a minute.
                    dingtalk | max-bytes  | 100            | channels.x.max-bytes is not usable: write a number from 2000 to 1000000.
                    dingtalk | max-bytes  | many           | channels.x.max-bytes is not usable: write a number from 2000 to 1000000.
                    dingtalk | mentions   | <all>          | channels.x.mentions is neither a number nor an id: write mobile numbers for DingTalk, user ids for WeCom, open ids for Feishu, or all.
                    dingtalk | keyword    | 预警           | channels.x.keyword is not known: use one of [allow-plain, detail, keywords, kind, max-bytes, mentions, rate, secret, timeout, token, url].
                    dingtalk | url        | http://g.example.org | channels.x.url would send secrets unprotected: use https, or set allow-plain: true if the network is trusted.
                    dingtalk | detail     | some           | channels.x.detail is not known: write full, brief or none.
                    mail     | detail     | some           | channels.x.detail is not known: write full, brief or none.
                    webhook  | detail     | some           | channels.x.detail is not known: write full, brief or none.
                    dingtalk | url        | oapi.dingtalk.com | channels.x.url is no web address: write https://host or https://host:port.
                    wecom    | secret     | env:S          | channels.x.secret is set, but robots of wecom have no signature: leave it out.
                    mail     | to         | nobody         | channels.x.to is not one mail address: write name@example.gov.cn, several as a list.
                    mail     | from       | a@b.cn, c@d.cn | channels.x.from is not one mail address: write name@example.gov.cn, several as a list.
                    mail     | port       | 70000          | channels.x.port is not usable: write a number from 1 to 65535.
                    mail     | user       | robot          | channels.x.password is missing: write both user and password, or neither.
                    mail     | security   | some           | channels.x.security is not known: write starttls, tls or none.
                    webhook  | secret     | ''             | channels.x.secret is missing: write file:/its/path or env:ITS_NAME.
                    webhook  | url        | ''             | channels.x.url is missing: write the address, beginning with https://.
                    """)
    void aMistakeIsOneSentenceWithKeyAndRemedyAndNoValueOfAChannel(
            String kind, String key, String value, String sentence) {
        Map<String, Object> values =
                new HashMap<>(
                        switch (kind) {
                            case "mail" -> MAIL;
                            case "webhook" -> WEBHOOK;
                            default -> ROBOT;
                        });
        values.put("kind", kind);
        values.put(key, value);

        assertThatThrownBy(() -> read("x", values))
                .isInstanceOf(FieldException.class)
                .hasMessage(sentence);
    }

    @Test
    void aPasswordIsNotSentOverAnOpenLine() {
        Map<String, Object> values = new HashMap<>(MAIL);
        values.putAll(Map.of("security", "none", "user", "u", "password", "env:P"));

        assertThatThrownBy(() -> read("x", values))
                .hasMessageContaining("would send the password unprotected");

        values.put("allow-plain", true);
        assertThat(read("x", values)).isInstanceOf(MailConfig.class);
    }

    @ParameterizedTest
    @CsvSource({
        "token,0123456789abcdef",
        "secret,SEC0123456789abcdef",
        "url,https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef"
    })
    void aSecretThatIsPastedIntoTheConfigurationIsNotRepeated(String key, String value) {
        Map<String, Object> values = new HashMap<>(ROBOT);
        values.put(key, value);

        assertThatThrownBy(() -> read("x", values))
                .isInstanceOf(FieldException.class)
                .hasMessageStartingWith("channels.x." + key)
                .hasMessageNotContaining("0123456789abcdef");
    }

    private static ChannelConfig read(String name, Map<String, ?> values) {
        Findings findings = Findings.ofSecretFile("channels");
        Section file = Section.of(findings, Map.of("channels", Map.of(name, values)));
        Section channel = file.section("channels").section(name);
        ChannelConfig config = ChannelReader.read(name, channel, null);
        ChannelReader.detail(channel);
        findings.check();
        return config;
    }
}

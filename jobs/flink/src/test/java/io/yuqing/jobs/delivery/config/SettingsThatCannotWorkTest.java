/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks right and would never deliver is refused where it is written, with what to write. */
class SettingsThatCannotWorkTest {
    private static final String MAIL = "kind: mail, from: a@b.cn, to: c@d.cn, ";
    private static final String DINGTALK = "kind: dingtalk, token: 'env:T', ";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    host: m.cn, port: 465                   | security | does not go with port 465, where TLS begins at once: write security: tls, or port: 587 for starttls
                    host: m.cn, port: 465, security: none   | security | does not go with port 465, where TLS begins at once: write security: tls, or port: 587 for starttls
                    host: m.cn, port: 994                   | security | does not go with port 994, where TLS begins at once: write security: tls, or port: 587 for starttls
                    host: m.cn, port: 587, security: tls    | security | does not go with port 587, where a conversation begins open: write security: starttls, or port: 465 for tls
                    host: m.cn, port: 25, security: tls     | security | does not go with port 25, where a conversation begins open: write security: starttls, or port: 465 for tls
                    host: m.cn, port: 993, security: tls    | port     | is a port for reading mail: write 465 with security: tls, or 587
                    host: 'smtp.exmail.qq.com:465'          | host     | has a port in it: write the name alone, such as smtp.example.gov.cn, and the number as port
                    host: 'http://smtp.exmail.qq.com'       | host     | begins as a web address does: write the name alone, such as smtp.example.gov.cn
                    host: 'smtps://smtp.exmail.qq.com:465'  | host     | begins as a web address does: write the name alone, such as smtp.example.gov.cn
                    host: smtp.exmail.qq.com/               | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: smtp。exmail。qq。com                | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: smtp exmail qq com                | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: a@exmail.qq.com                   | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: m..cn                             | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: 999.1.1.1                         | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: 10.20.30                          | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: '10.20.30.40:25'                  | host     | has a port in it: write the name alone, such as smtp.example.gov.cn, and the number as port
                    host: '[::1'                            | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: ':::'                             | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: '[::1]:25'                        | host     | is no name of a server: write the name alone, such as smtp.example.gov.cn
                    host: imap.qq.com                       | host     | is a server for reading mail: write that for sending, smtp.…
                    host: POP3.163.com                      | host     | is a server for reading mail: write that for sending, smtp.…
                    host: m.cn, port: 465, security: ssl    | security | is not known: write starttls, tls or none
                    host: m.cn, user: 'a＠b.cn', password: 'env:P' | user | has blanks or signs that are full-width or Chinese: write the name with which the mailbox is opened, such as name@example.gov.cn
                    host: m.cn, user: 张三, password: 'env:P' | user | has blanks or signs that are full-width or Chinese: write the name with which the mailbox is opened, such as name@example.gov.cn
                    host: ''                                | host     | is missing: write the name of the mail server
                    """)
    void aMailServer(String keys, String key, String complaint) {
        assertRefused("{" + MAIL + keys + "}", key, complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host: smtp.exmail.qq.com",
                "host: smtp.exmail.qq.com, port: 465, security: tls",
                "host: smtp.163.com, port: 994, security: TLS",
                "host: ｓｍｔｐ．ｑｑ．ｃｏｍ",
                "host: 10.20.30.40, port: 25, security: none",
                "host: mail, port: 25",
                "host: mail, port: 2525, security: tls",
                "host: '::1', port: 25, security: none",
                "host: '[fe80::1]', port: 25, security: none",
                "host: 邮件.政务.cn",
                "host: smtp_1.a-b.cn, user: 'a@b.cn', password: 'env:P'",
                "host: popular.gov.cn",
                "host: '2001:db8::10.0.0.1', port: 25, security: none"
            })
    void aMailServerThatCanWorkIsTaken(String keys) {
        assertThat(read("{" + MAIL + keys + "}")).isInstanceOf(MailConfig.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a@b.cn c@d.cn'",
                "['a@b.cn,c@d.cn']",
                "a @b.cn",
                "a@b。cn",
                "ａ@b.cn",
                "a@b@c.cn",
                "'@b.cn'",
                "a@",
                "张三",
                "张三＜a@b.cn＞",
                "张三（a@b.cn）",
                "张三 a@b.cn",
                "张三@b.cn",
                "a＠b.cn",
                "ａ＠ｂ．ｃｎ",
                "'mailto:a@b.cn'",
                "a@b..cn",
                "'a@[10.0.0.1]'",
                "[a@b.cn, null]"
            })
    void aRecipient(String to) {
        assertRefused(
                "{kind: mail, host: m.cn, from: a@b.cn, to: " + to + "}",
                "to",
                "is not one mail address: write name@example.gov.cn, several as a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cn；c@d.cn",
                "a@b.cn; c@d.cn",
                "a@b.cn，c@d.cn",
                "a@b.cn、c@d.cn、",
                "'a@b.cn　c@d.cn'",
                "[a@b.cn, c@d.cn]",
                "[a@b.cn；c@d.cn]",
                "a@b.cn|c@d.cn",
                "a@b.cn｜c@d.cn",
                "'a@b.cn,,c@d.cn'",
                "['', a@b.cn, c@d.cn]"
            })
    void severalRecipientsAreReadHoweverTheyAreParted(String to) {
        MailConfig mail =
                (MailConfig) read("{kind: mail, host: m.cn, from: 舆情 <a@b.cn>, to: " + to + "}");

        assertThat(mail.to()).containsExactly("a@b.cn", "c@d.cn");
    }

    @Test
    void oneRecipientInTwoSpellings() {
        assertRefused(
                "{kind: mail, host: m.cn, from: a@b.cn, to: ['值班 <A@b.cn>', a@B.cn]}",
                "to",
                "names an address twice: write each once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    url: 'https://qyapi.weixin.qq.com'            | url      | is an address of wecom: write kind: wecom, or leave url out
                    url: 'https://open.feishu.cn/open-apis/bot/v2/hook/0f1e' | url | is an address of feishu: write kind: feishu, or leave url out
                    url: 'https://oapi.dingtalk.com/robot/send'   | url      | is the whole address of a robot: put that into the file or variable that token names, and leave url out
                    keywords: ''                                  | keywords | is missing: write at least one value, or leave the key out
                    keywords: []                                  | keywords | is missing: write at least one value, or leave the key out
                    keywords: '，；'                                | keywords | is missing: write at least one value, or leave the key out
                    mentions: ''                                  | mentions | is missing: write at least one value, or leave the key out
                    mentions: ou_1a2b                             | mentions | is neither a number nor an id: write mobile numbers for DingTalk, user ids for WeCom, open ids for Feishu, or all
                    mentions: '@13800000000'                      | mentions | is neither a number nor an id: write mobile numbers for DingTalk, user ids for WeCom, open ids for Feishu, or all
                    url: 'https://open.larksuite.com'             | url      | is an address of feishu: write kind: feishu, or leave url out
                    url: 'https://gw.gov.cn:99999'                | url      | has a port that is none: write one from 1 to 65535
                    url: 'https：//gw.gov.cn'                      | url      | is no web address: write https://host or https://host:port
                    secret: 'env:$SECRET'                         | secret   | is no name of a variable: write env:ITS_NAME
                    secret: 'env: SECRET'                         | secret   | is no name of a variable: write env:ITS_NAME
                    allow-plain: ture                             | allow-plain | is neither: write true or false
                    """)
    void aRobot(String keys, String key, String complaint) {
        assertRefused("{" + DINGTALK + keys + "}", key, complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"预警，舆情", "预警；舆情", "预警;舆情", "预警、舆情", "[预警；舆情]", "'预警　舆情'", "预警｜舆情", "预警|舆情"})
    void severalKeywordsAreReadHoweverTheyAreParted(String keywords) {
        RobotConfig robot = (RobotConfig) read("{" + DINGTALK + "keywords: " + keywords + "}");

        assertThat(robot.keywords()).containsExactly("预警", "舆情");
    }

    @Test
    void whoIsCalledByWhatTheVendorDoesNotKnow() {
        String kind = "{kind: feishu, token: 'env:T', mentions: ";
        assertRefused(
                "{kind: wecom, token: 'env:T', mentions: '@all'}",
                "mentions",
                "is neither a number nor an id: write mobile numbers for DingTalk, user ids for"
                        + " WeCom, open ids for Feishu, or all");
        for (String number : List.of("13800000000", "'+86-13800000000'")) {
            assertRefused(
                    kind + number + "}",
                    "mentions",
                    "is neither a number nor an id: write mobile numbers for DingTalk, user ids for"
                            + " WeCom, open ids for Feishu, or all");
        }
        assertThat(read(kind + "[ou_1a2b, all, 7f3a9c21]}")).isInstanceOf(RobotConfig.class);
    }

    @Test
    void aRobotAsAWebhook() {
        assertRefused(
                "{kind: webhook, secret: 'env:S', url: 'https://oapi.dingtalk.com/robot/send'}",
                "url",
                "is the address of a robot: write kind: dingtalk and its token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://oapi.dingtalk.com/robot/send                  | is an address without a token: copy the whole address from the robot's page
                    https://oapi.dingtalk.com/robot/send?access_token=    | is an address without a token: copy the whole address from the robot's page
                    https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d | is an address of wecom: write that as kind, or copy the address of this robot
                    '"0f1e2d"'                                            | has quotes, brackets or marks of omission in it: copy the whole token again
                    <token>                                               | has quotes, brackets or marks of omission in it: copy the whole token again
                    0f1e2d...                                             | has quotes, brackets or marks of omission in it: copy the whole token again
                    0f1e****2d                                            | has quotes, brackets or marks of omission in it: copy the whole token again
                    https://oapi.dingtalk.com/robot/send?access_token=XXX{token} | has quotes, brackets or marks of omission in it: copy the whole token again
                    SEC0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef | is the key of the signature: it belongs where secret points to, and here the token
                    """)
    void whatATokenFileHolds(String content, String complaint) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), content);

        assertThat(refusal(token, "dingtalk"))
                .startsWith("channels.群.token cannot be used. What ")
                .endsWith(" holds " + complaint + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "feishu, https://open.feishu.cn/open-apis/bot/v2/hook",
        "feishu, https://open.feishu.cn/open-apis/bot/v2/hook/",
        "feishu, https://open.feishu.cn",
        "wecom, https://qyapi.weixin.qq.com/cgi-bin/webhook/send"
    })
    void anAddressWithoutATokenOfAnyVendor(String kind, String content) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), content);

        assertThat(refusal(token, kind)).contains("is an address without a token");
    }

    @ParameterizedTest
    @CsvSource({
        "dingtalk, 0f1e2d",
        "dingtalk, https://oapi.dingtalk.com/robot/send?access_token=0f1e2d",
        "dingtalk, https://gateway.gov.cn/dd/robot/send?access_token=0f1e2d",
        "feishu, https://open.feishu.cn/open-apis/bot/v2/hook/0f1e2d",
        "wecom, https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d",
        "wecom, ''"
    })
    void aTokenFileThatCanWorkOrWaitsToBeFilledIsTaken(String kind, String content)
            throws IOException {
        Path token = Files.writeString(folder.resolve("token"), content);

        assertThat(refusal(token, kind)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+8", "UTC", "GMT-8", "America/New_York", "Asia/Tokyo"})
    void aZoneThatIsNotOfChina(String zone) throws IOException {
        assertThat(fileRefusal("zone: " + zone))
                .isEqualTo(
                        "zone = '"
                                + zone
                                + "' is no time of China: write Asia/Shanghai or +08:00.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Asia/Shanghai", "+08:00", "＋０８：００", "GMT+8", "Asia/Urumqi", "Etc/GMT-8"})
    void aZoneOfChinaIsTaken(String zone) throws IOException {
        assertThat(fileRefusal("zone: " + zone)).isEmpty();
    }

    private String refusal(Path token, String kind) throws IOException {
        return fileRefusal(
                "channels: {群: {kind: " + kind + ", token: 'file:" + token + "'}}",
                "departments: {办公室: {channels: 群}}");
    }

    private String fileRefusal(String zone) throws IOException {
        return fileRefusal(
                zone, "channels: {群: {kind: console}}", "departments: {办公室: {channels: 群}}");
    }

    /** Empty if the file is taken. */
    private String fileRefusal(String... lines) throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, String.join("\n", lines) + "\nfallback: 办公室\n");
        FieldException refused =
                catchThrowableOfType(FieldException.class, () -> DeliveryFile.read(file, null));
        return refused == null ? "" : refused.getMessage();
    }

    private static void assertRefused(String channel, String key, String complaint) {
        FieldException refused = catchThrowableOfType(FieldException.class, () -> read(channel));
        assertThat(refused).hasMessage("channels.x." + key + " " + complaint + ".");
    }

    private static ChannelConfig read(String channel) {
        Findings findings = Findings.ofSecretFile("channels");
        Object yaml;
        try {
            Object values = new ObjectMapper(new YAMLFactory()).readValue(channel, Object.class);
            yaml = Map.of("channels", Map.of("x", values));
        } catch (IOException e) {
            throw new IllegalArgumentException(channel, e);
        }
        Section section = Section.of(findings, yaml).section("channels").section("x");
        ChannelConfig config = ChannelReader.read("x", section, null);
        findings.check();
        return config;
    }
}

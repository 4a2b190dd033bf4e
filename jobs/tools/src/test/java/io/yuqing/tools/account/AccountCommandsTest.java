/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCommandsTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String TYPED = "云汀县值班室-2026年";

    private final String topic = KAFKA.newTopic("accounts", 1, Map.of("cleanup.policy", "compact"));
    @TempDir private Path folder;
    private Path config;

    @BeforeEach
    void file() throws IOException {
        config =
                Files.writeString(
                        folder.resolve("job.yaml"),
                        "kafka: {bootstrap-servers: '%s', topics: {accounts: %s}}\n"
                                .formatted(KAFKA.bootstrap(), topic));
    }

    @Test
    void shouldMakeAnAccountWithAPasswordThatIsShownOnceAndStoredNowhere() {
        ToolRun run = run("add", "值班一", "--duty", "值班员");

        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .startsWith("账户 值班一（值班员）已建立，现在就可以登录。", "密码，只显示这一次，连字符也是密码的一部分：")
                .hasSize(3);
        String password = lines.get(2);
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        Account account = stored();
        assertThat(account.duty()).isEqualTo(Duty.WATCH);
        assertThat(account.password().matches(password)).isTrue();
        assertThat(new String(lastRecord().value(), UTF_8)).doesNotContain(password);
        assertThat(lines(run("list"))).containsExactly("值班一  值班员  第 1 版");
    }

    @Test
    void shouldTakeAPasswordFromStandardInputAndNotShowIt() {
        ToolRun run = typing(TYPED, "add", "值班一", "--duty", "admin", "--password-stdin");

        assertThat(lines(run)).containsExactly("账户 值班一（管理员）已建立，现在就可以登录。");
        assertThat(stored().password().matches(TYPED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "short, 有 5 个字符；应为 12 至 128 个",
        "'', 有 0 个字符",
        "aaaaaaaaaaaaaaaa, 太容易猜到",
        "值班一的密码就是这样一句话, 太容易猜到"
    })
    void shouldRefuseAPasswordThatIsEasilyGuessed(String password, String why) {
        ToolRun run = typing(password, "add", "值班一", "--duty", "值班员", "--password-stdin");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(why).hasLineCount(1);
        assertThat(KAFKA.readAll(topic)).isEmpty();
    }

    @Test
    void shouldEndSessionsWhenItIsResetOrDisabled() {
        run("add", "值班一", "--duty", "值班员");
        Account made = stored();

        assertThat(lines(run("reset", "值班一"))).startsWith("账户 值班一 的密码已换，用旧密码登录的都已退出。");
        Account reset = stored();
        assertThat(reset.epoch()).isGreaterThan(made.epoch());
        assertThat(reset.password()).isNotEqualTo(made.password());

        assertThat(lines(run("disable", "值班一"))).containsExactly("账户 值班一 已停用，用它登录的都已退出。");
        assertThat(stored().disabled()).isTrue();
        assertThat(stored().epoch()).isGreaterThan(reset.epoch());
        assertThat(lines(run("disable", "值班一"))).containsExactly("账户 值班一 已经是停用的。");
        assertThat(lines(run("list"))).containsExactly("值班一  值班员  第 3 版  已停用");
        assertThat(run("reset", "值班一").out()).contains("它仍是停用的");

        assertThat(lines(run("enable", "值班一"))).containsExactly("账户 值班一 已启用。");
        assertThat(stored().disabled()).isFalse();
        assertThat(stored().revision()).isEqualTo(5);
    }

    @Test
    void shouldListForProgramsWithoutHashes() {
        assertThat(lines(run("list")))
                .containsExactly("还没有账户；新建第一个：./yuqing account add 值班一 --duty 管理员");
        assertThat(run("list", "--json").out()).isEmpty();
        run("add", "网宣", "--duty", "网宣");

        assertThat(lines(run("list", "--json")))
                .containsExactly(
                        "{\"id\":\"网宣\",\"duty\":\"publicity\",\"revision\":1,\"disabled\":false}");
    }

    @Test
    void shouldChangeNothingThatIsNotThereOrThereAlready() {
        run("add", "值班一", "--duty", "值班员");
        int before = KAFKA.readAll(topic).size();

        assertThat(run("add", "值班一", "--duty", "管理员").err())
                .contains("已有账户 值班一；换密码用 ./yuqing account reset 值班一");
        for (String verb : List.of("reset", "disable", "enable")) {
            ToolRun run = run(verb, "值班二");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("没有账户 值班二").hasLineCount(1);
        }
        assertThat(run("add", "张 三", "--duty", "值班员").err()).contains("账户名 '张 三' 无法使用");
        assertThat(run("add", "值班三", "--duty", "局长").err()).contains("应为 值班员、网宣、督查室、管理员 之一");
        assertThat(run("add", "值班三").err()).contains("缺少选项 --duty");
        assertThat(KAFKA.readAll(topic)).hasSize(before);
    }

    /** Somebody wrote to the topic by hand. */
    @Test
    void shouldNameARecordThatNobodyCanUse() {
        KAFKA.produce(
                List.of(new ProducerRecord<>(topic, "值班一".getBytes(UTF_8), "x".getBytes(UTF_8))));

        assertThat(run("list").err()).contains("账户 值班一 的记录无法识别");
        assertThat(run("add", "值班一", "--duty", "值班员").code()).isZero();
        assertThat(run("list").err()).isEmpty();
    }

    private Account stored() {
        ConsumerRecord<byte[], byte[]> record = lastRecord();
        return AccountJson.read(new String(record.key(), UTF_8), record.value());
    }

    private ConsumerRecord<byte[], byte[]> lastRecord() {
        List<ConsumerRecord<byte[], byte[]>> records = KAFKA.readAll(topic);
        return records.get(records.size() - 1);
    }

    private static List<String> lines(ToolRun run) {
        assertThat(run.code()).as(run.text()).isZero();
        return run.out().lines().toList();
    }

    private ToolRun run(String... words) {
        return typing("", words);
    }

    private ToolRun typing(String line, String... words) {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return ToolRun.answering(line, all.toArray(String[]::new));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.ToolRun;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class CaseCommandsTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CaseOfficeInProcess office = CaseOfficeInProcess.start(KAFKA.bootstrap());
    @TempDir private Path folder;
    private Path config;

    @BeforeEach
    void settle() throws IOException {
        config = CaseConfig.write(folder, KAFKA.bootstrap(), office.topics());
        Path cases = Layout.find().root().resolve("deploy/cases.yaml");
        assertThat(run("settings", cases.toString()).out()).startsWith("已写入");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void shouldCarryACaseFromBeginningToEnd() {
        ToolRun opened = run("open", "--title", "城东停水", "--source", "热线", "--level", "yellow");
        assertThat(opened.text()).contains("城东停水：登记，第 1 步；现为 待受理。", "时限 triage：");
        assertThat(opened.code()).isZero();
        String id = opened.out().substring(0, 8);

        assertThat(run("accept", id).out()).contains("现为 已受理", "时限 triage：已于 ");
        assertThat(
                        run(
                                        "assign",
                                        id,
                                        "--lead",
                                        "水务局",
                                        "--helpers",
                                        "住建局，教育局",
                                        "--text",
                                        "两小时内到现场")
                                .out())
                .contains("现为 已转办", "时限 ack（水务局）", "时限 report（教育局）");
        assertThat(run("acknowledge", id, "--on-behalf", "水务局", "--medium", "电话").out())
                .contains("现为 办理中");
        assertThat(run("acknowledge", id, "--unit", "住建局", "--duty", "联络人").out()).contains("签收");
        assertThat(run("report", id, "--unit", "水务局", "--result", "属实", "--text", "已抢修").out())
                .contains("现为 已反馈");
        ToolRun early = run("close", id);
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).startsWith("没有办理：").contains("回应");
        assertThat(
                        run(
                                        "answer",
                                        id,
                                        "--kind",
                                        "答复",
                                        "--speaker",
                                        "水务局",
                                        "--outlet",
                                        "县发布|weibo|https://weibo.example/1|2026-01-01 08:00")
                                .out())
                .contains("登记回应");

        ToolRun listed = run("list", "--unit", "水务局");
        assertThat(listed.out()).contains(id + "  黄  已反馈  城东停水  主办 水务局");
        assertThat(run("list", "--state", "待受理").out()).isEqualTo("没有这样的事项。\n");
        assertThat(run("list", "--overdue").code()).isZero();
        ToolRun shown = run("show", id);
        assertThat(shown.out())
                .contains(
                        "主办 水务局：已反馈",
                        "协办 教育局：待签收",
                        "时限 answer：",
                        "回应 答复：水务局",
                        "水务局（网宣值班员代录，电话） 签收 → 办理中",
                        "住建局联络人 签收",
                        "协办单位：住建局、教育局",
                        "| 两小时内到现场",
                        "没有办理：");
    }

    /** The order of the case's life stands in json too. */
    @Test
    void shouldPrintJson() {
        ToolRun opened =
                run("open", "--title", "停水", "--source", "热线", "--level", "blue", "--json");

        assertThat(opened.out()).startsWith("{").contains("\"type\":\"open\"", "\"to\":\"new\"");
        String id = opened.out().replaceAll("(?s).*\"case_id\":\"([a-z2-7]+)\".*", "$1");
        assertThat(run("list", "--json").out()).contains("\"case_id\":\"" + id + "\"");
        assertThat(run("show", id, "--json").out().lines()).hasSize(2);
    }

    @Test
    void shouldMaskWhatIsTypedAndTakeATextFromAFile() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "联系人 13800138000\n第二行");
        String id = open("停水");

        ToolRun noted = run("note", id, "--text", "@" + text);

        assertThat(noted.err()).isEqualTo("已替换个人信息：〔电话〕。\n");
        assertThat(run("show", id).out()).contains("| 联系人 〔电话〕", "| 第二行");
        assertThat(KAFKA.readAll(office.topics().texts()))
                .noneMatch(record -> new String(record.value(), UTF_8).contains("13800138000"));
    }

    @Test
    void shouldStrikeATextOutForGood() {
        String id = open("停水");
        run("note", id, "--text", "误录的内容");
        String shown = run("show", id).out();
        String action = shown.replaceAll("(?s).*备注  \\[([0-9a-f-]+)].*", "$1");

        assertThat(run("strike", id, "--entry", action, "--text", "误录").code()).isZero();

        assertThat(run("show", id).out()).contains("（文字已删去）").doesNotContain("误录的内容");
        assertThat(KAFKA.awaitRecords(office.topics().texts(), 3, LIMIT).get(2).value()).isNull();
        assertThat(run("verify").text()).startsWith("完整：1 个事项");
    }

    @Test
    void shouldNotDoWhatSomebodyElseDidBefore() {
        String id = open("停水");
        run("accept", id);

        ToolRun stale = run("accept", id, "--expect", "1");

        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.err()).contains("已由网宣于", "受理", "请刷新");
    }

    @Test
    void shouldSayWhatCannotBeUsed() {
        assertThat(run("accept", "cnone").err()).contains("没有事项 cnone", "case list");
        assertThat(run("accept").err()).contains("缺少参数 CASE");
        assertThat(run("note", "c1", "--text", "@absent.txt").code()).isEqualTo(2);
        assertThat(run("accept", "c1", "--medium", "微信").err()).contains("应为 电话、纸质、会议 之一");
        String id = open("停水");
        assertThat(run("note", id, "--text", "水".repeat(2_001)).err())
                .contains("文字有 2,001 字，最多 2,000 字");
        assertThat(run("answer", id, "--outlet", "县发布").err()).contains("名称|平台|链接|时间");
    }

    @Test
    void shouldSayThatNobodyAnswered() {
        String id = open("停水");
        office.close();

        ToolRun run = run("accept", id, "--wait", "1s");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("已登记，但 1 秒内没有应答", "通知作业", "不要重复登记");
    }

    @Test
    void shouldWriteSettingsOnlyIfTheySaySomethingElse() throws IOException {
        Path shipped = Layout.find().root().resolve("deploy/cases.yaml");
        int before = KAFKA.readAll(office.topics().actions()).size();

        assertThat(run("settings", shipped.toString()).out()).startsWith("与现行设置相同");
        assertThat(KAFKA.readAll(office.topics().actions())).hasSize(before);

        Path other = folder.resolve("cases.yaml");
        Files.writeString(other, "desk: 网宣\nsupervise: 督查室\ndirectory: {水务局: }\n");
        assertThat(run("settings", other.toString()).out()).startsWith("已写入");
        assertThat(KAFKA.readAll(office.topics().actions())).hasSize(before + 1);

        Files.writeString(other, "desk: 网宣\nopen-from: purple\ndirectory: {水务局: }\n");
        ToolRun refused = run("settings", other.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("open-from = 'purple'：", "supervise：请写督办单位")
                .doesNotContain("write");
    }

    @Test
    void shouldListFalseAlarmsAsTheBacktestReadsThem() throws CaseLogException, IOException {
        office.append(Acts.alert("topic/water", "t1", Level.RED, "firing", 1, 1_780_000_000_000L));
        String id = "";
        while (id.isEmpty()) {
            id = run("list").out().lines().findFirst().orElse("").replaceAll(" .*", "");
            id = id.startsWith("c") ? id : "";
        }
        run("false-alarm", id, "--reason", "同名地");

        Path file = Files.writeString(folder.resolve("f.csv"), run("false-alarms").out());

        assertThat(file).content().contains("thread,weibo/t1,2026-05-29T03:26:40+08:00,");
        assertThat(LabelledEvents.read(file).events()).hasSize(1);
    }

    /** Each command of people is there, and no machine's. */
    @Test
    void shouldKnowEveryCommandThatAPersonMayGive() {
        Set<EntryType> all =
                ActTable.ALL.stream().map(ActTable.Act::type).collect(Collectors.toSet());

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EntryType.values())
                                .filter(type -> !type.isOfMachine())
                                .toList());
    }

    private String open(String title) {
        return run("open", "--title", title, "--source", "热线", "--level", "yellow")
                .out()
                .substring(0, 8);
    }

    private ToolRun run(String command, String... words) {
        List<String> all = new ArrayList<>(List.of("case", command));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return ToolRun.of(all.toArray(new String[0]));
    }
}

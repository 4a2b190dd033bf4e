/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.ToolRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    private static final String COMPLAINT = "小区停水三天了，物业电话打不通，太让人生气了！";
    private static final String PRAISE = "社区医生态度特别好，给老人看病很耐心，点赞！";
    private static final String QUESTION = "请问今年城乡居民医保什么时候开始缴费，在哪里办理？";

    @TempDir Path folder;

    @Test
    void columnsAreFoundByNameWhateverElseStandsBesideThem() throws Exception {
        write(
                "a.tsv",
                "id\tsentiment\troute\troute_alt\ttext",
                "1\tneu\t社情民意\t\t" + QUESTION,
                "2\tneg\t网络舆情\t社情民意\t" + COMPLAINT);

        JsonNode lines = json().get("lines");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("measure").asText()).isEqualTo("情感三类");
        assertThat(lines.get(0).get("accuracy").asDouble()).isEqualTo(1);
        assertThat(lines.get(1).get("measure").asText()).isEqualTo("归口");
        assertThat(lines.get(1).get("texts").asInt()).isEqualTo(2);
        assertThat(lines.get(1).get("accuracy_alt").asDouble()).isEqualTo(1);
    }

    @Test
    void aFileWithoutNeutralIsMeasuredWithTwoClassesToo() throws Exception {
        write("b.tsv", "label\ttext", "neg\t" + COMPLAINT, "pos\t" + PRAISE, "sur\t哇");

        JsonNode lines = json().get("lines");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).get("measure").asText()).isEqualTo("情感二类");
        assertThat(lines.get(1).get("texts").asInt()).isEqualTo(2);
        assertThat(lines.get(1).get("accuracy").asDouble()).isEqualTo(1);
        assertThat(lines.get(1).get("recall").get("pos").asDouble()).isEqualTo(1);
    }

    @Test
    void severalSourcesAndTextsWithoutEmoticonsHaveLinesOfTheirOwn() throws Exception {
        write(
                "c.tsv.gz",
                "label\tsource\ttext\temoticon_stripped_text",
                "neg\tone\t" + COMPLAINT + "[怒]\t" + COMPLAINT,
                "neu\ttwo\t" + QUESTION + "\t" + QUESTION);

        JsonNode lines = json().get("lines");

        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        assertThat(lines.findValuesAsText("source")).contains("one", "two");
        assertThat(lines.findValuesAsText("measure")).contains("情感三类 去表情");
    }

    @Test
    void theEncoderHasLinesOfItsOwnBesideThoseOfTheAnalysis() throws Exception {
        write("e.tsv", "label\ttext", "社情民意\t" + QUESTION);

        ToolRun run = ToolRun.of("nlp", "eval", folder.toString(), "--encoder", "--json");
        JsonNode report = new ObjectMapper().readTree(run.out());

        assertThat(report.get("version").asText()).contains("hanlp", "bge-");
        assertThat(report.get("lines").findValuesAsText("measure")).containsExactly("归口", "归口 加语义");
        assertThat(report.get("lines").get(1).get("accuracy").asDouble()).isEqualTo(1);
    }

    @Test
    void labelsThatAreCategoriesAreRoutes() throws Exception {
        write("d.tsv", "label\ttext", "社情民意\t" + QUESTION);

        assertThat(json().get("lines").get(0).get("measure").asText()).isEqualTo("归口");
    }

    @Test
    void greyPairsAreNeitherRightNorWrong() throws Exception {
        write(
                "dup_pairs_x.tsv",
                "jaccard_char3\tlabel\ttext_a\ttext_b",
                "0.95\tdup\t" + COMPLAINT + "\t" + COMPLAINT + "！",
                "0.5\tgrey\t" + COMPLAINT + "\t小区停水三天了，没有人管",
                "0.01\tdistinct\t" + COMPLAINT + "\t" + PRAISE);

        JsonNode line = json().get("lines").get(0);

        assertThat(line.get("texts").asInt()).isEqualTo(2);
        assertThat(line.get("accuracy").asDouble()).isEqualTo(1);
        assertThat(line.get("recall").get("jaccard≥.8").asDouble()).isEqualTo(1);
        assertThat(line.get("ece").isNull()).isTrue();
    }

    @Test
    void brokenLinesAreToldByNumberAndTheOthersCounted() throws Exception {
        write("e.tsv", "label\ttext", "neg\t" + COMPLAINT, "neg", "pos\t" + PRAISE);

        JsonNode report = json();

        assertThat(report.get("lines").get(0).get("texts").asInt()).isEqualTo(2);
        assertThat(report.get("remarks").get(0).asText()).contains("e.tsv").contains("第 3 行");
    }

    @Test
    void theTableHasAHeadAndSaysWhatCouldNotBeUsed() throws Exception {
        write("f.tsv", "label\ttext", "neg\t" + COMPLAINT);
        write("g.tsv", "name\tlevel", "x\t1");

        String table = run(folder.toString());

        assertThat(table).contains("准确率 acc").contains("f.tsv").contains("未评测 g.tsv");
    }

    @Test
    void labelsThatCannotBeEvaluatedAreCounted() throws Exception {
        write("i.tsv", "label\ttext", "neg\t" + COMPLAINT, "angry\t" + COMPLAINT, "\t" + PRAISE);

        JsonNode report = json();

        assertThat(report.at("/ignored/i.tsv/列 label 的标签无法评测").asInt()).isEqualTo(2);
        assertThat(run(folder.toString())).contains("i.tsv：忽略 2 行（列 label 的标签无法评测）：第 3、4 行");
    }

    @Test
    void whatCannotBeEvaluatedIsRefusedInOneSentence() throws IOException {
        assertRefused("没有文件夹", folder.resolve("none").toString());
        assertRefused("没有 *.tsv 或 *.tsv.gz 文件", folder.toString());
        write("h.tsv", "name\tlevel", "x\t1");
        assertRefused("未评测 h.tsv：列 name、level 中没有", folder.toString());
        assertRefused("yuqing nlp eval 缺少参数 DIR");
        assertRefused("没有选项 --csv", "a", "--csv");
    }

    private static void assertRefused(String sentence, String... args) {
        ToolRun run = eval(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void calibrationErrorIsTheDistanceBetweenSureAndRight() {
        Tally tally = new Tally(List.of("a", "b"));
        tally.add("a", "a", 0.9);
        tally.add("a", "b", 0.9);
        tally.add("b", "b", 0.5);

        assertThat(tally.calibrationError()).isCloseTo((0.8 + 0.5) / 3, within(1e-9));
        assertThat(tally.coverage()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(tally.sureAccuracy()).isEqualTo(0.5);
        assertThat(tally.macroF1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(run(folder.toString(), "--json"));
    }

    private static String run(String... args) {
        ToolRun run = eval(args);
        assertThat(run.code()).isZero();
        return run.out();
    }

    private static ToolRun eval(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "nlp";
        all[1] = "eval";
        System.arraycopy(args, 0, all, 2, args.length);
        return ToolRun.of(all);
    }

    private void write(String name, String... lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        Path file = folder.resolve(name);
        try (OutputStream out =
                name.endsWith(".gz")
                        ? new GZIPOutputStream(Files.newOutputStream(file))
                        : Files.newOutputStream(file)) {
            out.write(bytes);
        }
    }
}

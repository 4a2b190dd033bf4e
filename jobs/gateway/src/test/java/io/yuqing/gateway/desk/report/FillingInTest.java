/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.report.make.FakeReports;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.wire.account.Duty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people fill in by hand, on its way back to the desk; and papers with doubts. */
@Timeout(120)
class FillingInTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-24T01:00:00Z"));

    @TempDir private Path folder;
    private FakeReports command;
    private OpenReports desk;

    @BeforeEach
    void prepare() throws Exception {
        command = new FakeReports(folder);
        open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shouldSayWhatIsOpenAndGoByWhatCameBack() throws Exception {
        String page = made("documents");
        assertThat(desk.page(page).select(".message.gap").text()).isEqualTo("还没有填：第　　期、编印单位。");

        assertThat(OpenReports.location(fill(page, filled("第12期", "县网信办"), "1"))).isEqualTo(page);

        Document back = desk.page(page);
        assertThat(back.text()).doesNotContain("还没有填").contains("放回填写稿 值班员", "SHA-256 ");
        assertThat(back.select("#text").text()).startsWith("机器原稿");
        assertThat(back.select(".actions a[download]").eachText())
                .containsExactly("人工填写稿（DOCX）", "机器原稿（DOCX）", "网页（HTML）", "表格（XLSX）");
        HttpResponse<String> own = desk.get(page + "/files/report.docx");
        HttpResponse<String> taken = desk.get(page + "/files/filled.docx");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isNotEqualTo(own.body());
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("%EF%BC%88%E4%BA%BA%E5%B7%A5%E5%A1%AB%E5%86%99%E7%A8%BF");

        desk.as("网宣一", Duty.PUBLICITY);
        step(page, "review", "2", Map.of());
        desk.as("网宣二", Duty.PUBLICITY);
        step(page, "sign", "3", Map.of());
        Document signed = desk.page(page);
        assertThat(signed.select(".headline .outcome").text()).isEqualTo("已签发");
        assertThat(signed.select("form[action$=/fill]")).isEmpty();
        desk.as("值班三", Duty.WATCH);
        HttpResponse<String> late = fill(page, filled("第13期", "县网信办"), "4");
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void shouldSayWhatIsStillOpenInWhatCameBack() throws Exception {
        String page = made("documents");

        fill(page, filled("第　　期", "县网信办"), "1");

        assertThat(desk.page(page).select(".message.gap").get(0).text()).isEqualTo("还没有填：第　　期。");
        assertThat(desk.page(page).select(".history li").get(0).text()).contains("还没有填：第　　期");
    }

    @Test
    void shouldDoubtAFileThatMayBeOfAnotherPaper() throws Exception {
        String page = made("documents");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        PaperTemplate.standard().write(other);

        fill(page, other.toByteArray(), "1");

        assertThat(desk.page(page).select(".history li .late").text()).contains("没有这份报告的标题");
    }

    @Test
    void shouldNotReadAFileThatIsTooLong() throws Exception {
        String page = made("documents");

        HttpResponse<String> answer = fill(page, new byte[9 << 20], "1");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件超过 8 MB，没有保存");
    }

    @Test
    void shouldPrintTheOfficeThatTheCountyHasSet() throws Exception {
        desk.close();
        command.publishBy("清河县网信办");
        open();
        made("documents");

        assertThat(command.calls().get(0)).contains(" --publisher 清河县网信办 ");
    }

    @Test
    void shouldKeepNothingThatDoesHarmOrIsNoDocument() throws Exception {
        String page = made("documents");
        for (byte[] bad : new byte[][] {"no document".getBytes(UTF_8), {}, {'P', 'K', 3, 4}}) {
            HttpResponse<String> answer = fill(page, bad, "1");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).select(".message.bad").text())
                    .containsAnyOf("DOCX", "损坏");
        }
        assertThat(desk.page(page).select(".history li")).hasSize(1);
        assertThat(desk.get(page + "/files/filled.docx").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTakeNoFileOfWhomItDoesNotKnowOrWithoutEnd() throws Exception {
        String page = made("documents");
        byte[] file = filled("第12期", "县网信办");
        assertThat(
                        desk.upload(
                                        page + "/fill",
                                        Map.of("form_token", "other", "seen", "1"),
                                        file)
                                .statusCode())
                .isEqualTo(403);
        assertThat(desk.upload(page + "/fill", Map.of("seen", "1"), file).statusCode())
                .isEqualTo(403);
        desk.as("督查", Duty.SUPERVISION);
        assertThat(fill(page, file, "1").statusCode()).isEqualTo(403);
        desk.as("值班三", Duty.WATCH);
        assertThat(
                        desk.post(page + "/fill", Map.of("form_token", "token", "seen", "1"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(desk.upload(page + "/step", Map.of("form_token", "token"), file).statusCode())
                .isEqualTo(415);
        assertThat(fill(page, file, "7").statusCode()).isEqualTo(409);
        assertThat(desk.page(page).select(".history li")).hasSize(1);
    }

    @Test
    void whoAnswersForDoubtsMustSayThatTheyHaveLooked() throws Exception {
        String page = made("doubts");
        desk.as("网宣一", Duty.PUBLICITY);
        Document paper = desk.page(page);
        assertThat(paper.select("form:has([value=review]) [name=looked][required]")).hasSize(1);
        assertThat(paper.select("form:has([value=void]) [name=looked]")).isEmpty();

        HttpResponse<String> silent = posted(page, "review", "1", Map.of());
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(silent.body()).select(".message.bad").text())
                .contains("请核对后勾选“我已核对存疑处”");

        step(page, "review", "1", Map.of("looked", "yes"));
        desk.as("网宣二", Duty.PUBLICITY);
        assertThat(posted(page, "sign", "2", Map.of()).statusCode()).isEqualTo(409);
        step(page, "sign", "2", Map.of("looked", "yes"));
        assertThat(desk.page(page).select(".history li").eachText())
                .first()
                .asString()
                .contains("签发", "已核对存疑处（1 处）");
        assertThat(Files.readString(command.shelf().resolve("journal.jsonl")))
                .contains("已核对存疑处（1 处）");
    }

    private void open() throws Exception {
        desk =
                new OpenReports(
                        Optional.of(command.settings(Optional.empty(), Optional.empty(), true)),
                        DeskTables.settings("http://127.0.0.1:1", "none"),
                        clock);
    }

    private String made(String how) throws Exception {
        command.go(how);
        String job =
                OpenReports.location(
                        desk.post(
                                "/desk/reports/new",
                                Map.of(
                                        "form_token",
                                        "token",
                                        "kind",
                                        "daily",
                                        "from",
                                        "2026-11-23")));
        return await().until(
                        () -> desk.page(job).select("#progress a").attr("href"),
                        href -> href.matches("/desk/reports/[a-z]+-.*"));
    }

    private HttpResponse<String> fill(String page, byte[] file, String seen) throws Exception {
        return desk.upload(page + "/fill", Map.of("form_token", "token", "seen", seen), file);
    }

    private void step(String page, String step, String seen, Map<String, String> more)
            throws Exception {
        assertThat(OpenReports.location(posted(page, step, seen, more))).isEqualTo(page);
    }

    private HttpResponse<String> posted(
            String page, String step, String seen, Map<String, String> more) throws Exception {
        Map<String, String> fields =
                new HashMap<>(Map.of("form_token", "token", "step", step, "seen", seen));
        fields.putAll(more);
        return desk.post(page + "/step", fields);
    }

    /** The paper on the shelf as somebody has filled it in. */
    private byte[] filled(String issue, String office) throws Exception {
        Path paper;
        try (Stream<Path> papers = Files.list(command.shelf())) {
            paper = papers.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] own = Files.readAllBytes(paper.resolve("report.docx"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(own));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                byte[] part = in.readAllBytes();
                zip.write(
                        each.getName().equals("word/document.xml")
                                ? new String(part, UTF_8)
                                        .replace("第　　期", issue)
                                        .replace("【编印单位】", office)
                                        .getBytes(UTF_8)
                                : part);
            }
        }
        return out.toByteArray();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.report.docx.template.Edited;
import io.yuqing.report.docx.template.FilledPaper;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Papers of ours as they come back from Word. */
class FilledPaperTest {
    private static final String DOCUMENT = "word/document.xml";
    private static final String CHART = "word/charts/_rels/chart1.xml.rels";

    @Test
    void shouldTakeAPaperOfOursWithItsCharts() throws IOException {
        FilledPaper paper = FilledPaper.read(paper(Papers.full(), ""));

        assertThat(paper.says(Papers.full().title())).isTrue();
        assertThat(FilledPaper.read(paper.bytes()).bytes()).isEqualTo(paper.bytes());
    }

    @Test
    void shouldNameWhatIsStillLeftToPeople() throws IOException {
        Report report =
                Papers.of(List.of(), Papers.section("建议", new FillIn("建议：由承办人员填写", List.of())));

        byte[] written = paper(report, "");
        assertThat(FilledPaper.read(written).open()).containsExactly("第　　期", "编印单位", "建议：由承办人员填写");
        assertThat(FilledPaper.read(paper(report, "清河县网信办")).open())
                .containsExactly("第　　期", "建议：由承办人员填写");

        byte[] filled =
                edited(
                        edited(edited(written, "第　　期", "第12期"), "【编印单位】", "县网信办"),
                        "【建议：由承办人员填写】",
                        "尽快恢复供水。");
        assertThat(FilledPaper.read(filled).open()).isEmpty();
    }

    @Test
    void shouldKeepNobodysNameThatWordHasWritten() throws IOException {
        byte[] written = paper(Papers.full(), "");
        byte[] named =
                part(
                        written,
                        "docProps/core.xml",
                        "</cp:coreProperties>",
                        "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">张某某</dc:creator></cp:coreProperties>");

        Map<String, byte[]> kept = parts(FilledPaper.read(named).bytes());

        assertThat(kept).doesNotContainKey("docProps/core.xml");
        kept.values().forEach(part -> assertThat(new String(part, UTF_8)).doesNotContain("张某某"));
    }

    @Test
    void shouldRefuseWhatDoesHarmInTheWordsOfATemplate() throws IOException {
        refused("no document".getBytes(UTF_8), "文件不是 DOCX 文件。");
        refused(
                new Edited().relation("attachedTemplate", "file:///C:/a.dotm", true).bytes(),
                "文件引用了外部文件（attachedTemplate：file:///C:/a.dotm），请去掉后另存。");
        refused(new Edited().relation("oleObject", "embeddings/one.bin", false).bytes(), "文件嵌入了对象");
        refused(
                edited(
                        paper(Papers.full(), ""),
                        "<w:sectPr>",
                        "<w:p><w:ins w:id=\"1\"/></w:p><w:sectPr>"),
                "文件带有未处理的修订");
    }

    /** The numbers beside a chart are opened by whoever edits it. */
    @Test
    void shouldRefuseNumbersOfAChartThatAreMoreThanNumbers() throws IOException {
        byte[] written = paper(Papers.full(), "");
        String workbook =
                parts(written).keySet().stream()
                        .filter(name -> name.endsWith(".xlsx"))
                        .findFirst()
                        .orElseThrow();
        Map<String, byte[]> parts = parts(written);
        Map<String, byte[]> sheets = parts(parts.get(workbook));
        sheets.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"x/externalLinkPath\""
                                + " Target=\"http://example.org/a.xlsx\" TargetMode=\"External\"/>"
                                + "</Relationships>")
                        .getBytes(UTF_8));
        parts.put(workbook, zip(sheets));
        refused(zip(parts), "文件引用了外部文件（externalLinkPath：http://example.org/a.xlsx）");

        refused(
                part(
                        part(
                                written,
                                "[Content_Types].xml",
                                "spreadsheetml.sheet\"",
                                "spreadsheetml.sheet.macroEnabled\""),
                        CHART,
                        "package",
                        "package"),
                "文件带有宏");
    }

    private static void refused(byte[] docx, String sentence) {
        assertThatThrownBy(() -> FilledPaper.read(docx)).hasMessageStartingWith(sentence);
    }

    private static byte[] paper(Report report, String publisher) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPaper.write(report, PaperTemplate.standard(), publisher, out);
        return out.toByteArray();
    }

    private static byte[] edited(byte[] docx, String old, String now) throws IOException {
        return part(docx, DOCUMENT, old, now);
    }

    private static byte[] part(byte[] docx, String name, String old, String now)
            throws IOException {
        Map<String, byte[]> parts = parts(docx);
        String text = new String(parts.get(name), UTF_8);
        assertThat(text).contains(old);
        parts.put(name, text.replace(old, now).getBytes(UTF_8));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}

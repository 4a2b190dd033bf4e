/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTemplateTest {
    private static final String TITLE = "<w:t>{{标题}}</w:t>";
    private static final String BODY = "<w:r><w:t>{{正文}}</w:t></w:r>";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @TempDir private Path folder;

    @Test
    void shouldReadWhatItHasWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperTemplate.standard().write(out);
        Path file = Files.write(folder.resolve("模板.docx"), out.toByteArray());

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        PaperTemplate.read(file).write(again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(PaperStyle.class)
    void shouldNameTheStyleThatIsMissing(PaperStyle style) throws IOException {
        refuses(
                new Edited()
                        .with(
                                "word/styles.xml",
                                "<w:name w:val=\"" + style.text + "\"/>",
                                "<w:name w:val=\"别名\"/>"),
                "模板缺少样式：" + style.text + "，请按原名补上，或从标准模板重新改起。");
    }

    @Test
    void shouldNameAllStylesThatAreMissing() throws IOException {
        refuses(
                new Edited()
                        .with("word/styles.xml", "w:val=\"引文\"", "w:val=\"引用\"")
                        .with("word/styles.xml", "w:val=\"待填\"", "w:val=\"填写\""),
                "模板缺少样式：待填、引文，请按原名补上，或从标准模板重新改起。");
        refuses(
                new Edited()
                        .with(
                                "word/_rels/document.xml.rels",
                                "relationships/styles\"",
                                "relationships/other\""),
                "模板缺少样式：一级标题、");
    }

    @Test
    void shouldNameAStyleOfAnotherKind() throws IOException {
        refuses(
                new Edited()
                        .with(
                                "word/styles.xml",
                                "w:type=\"character\" w:customStyle=\"1\"",
                                "w:type=\"paragraph\" w:customStyle=\"1\""),
                "模板的样式“链接”应是字符样式，请按标准模板改回。");
    }

    @Test
    void shouldNameThePlaceholderThatIsMissing() throws IOException {
        refuses(new Edited().document(TITLE, "<w:t>标题</w:t>"), "模板缺少占位符：{{标题}}，请在相应位置补上。");
        refuses(new Edited().document(BODY, ""), "模板缺少占位符：{{正文}}，请在相应位置补上。");
        refuses(
                new Edited().document(BODY, "").document(TITLE, ""),
                "模板缺少占位符：{{标题}}、{{正文}}，请在相应位置补上。");
    }

    @Test
    void shouldNameAPlaceholderThatItDoesNotKnow() throws IOException {
        refuses(
                new Edited().document("{{日期}}", "{{文号}}"),
                "模板中有不认识的占位符 {{文号}}，可用的是：{{标题}}、{{正文}}、{{名称}}、{{日期}}、{{时段}}、{{生成时间}}、{{编印单位}}。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{日期", "日期}}", "{{日期}", "{{日</w:t><w:br/><w:t>期}}"})
    void shouldShowAPlaceholderThatIsTorn(String torn) throws IOException {
        refuses(new Edited().document("{{日期}}", torn), "模板中的占位符没有写完整：“");
    }

    @Test
    void shouldWantTheBodyInAParagraphOfItsOwn() throws IOException {
        String sentence = "占位符 {{正文}} 应在正文中单独成段，";
        refuses(new Edited().document("{{正文}}", "内容：{{正文}}"), sentence);
        refuses(
                new Edited()
                        .document(
                                "<w:p><w:pPr><w:pStyle w:val=\"PaperText\"/></w:pPr>"
                                        + BODY
                                        + "</w:p>",
                                "<w:tbl><w:tr><w:tc><w:p>"
                                        + BODY
                                        + "</w:p></w:tc></w:tr></w:tbl><w:p/>"),
                sentence);
        refuses(
                new Edited()
                        .document(BODY, "")
                        .with("word/footer1.xml", "<w:t>1</w:t>", "<w:t>{{正文}}</w:t>"),
                sentence);
        refuses(
                new Edited().document("<w:sectPr>", "<w:p>" + BODY + "</w:p><w:sectPr>"),
                "占位符 {{正文}} 只能有一处，模板中有 2 处。");
    }

    @Test
    void shouldRefuseWhatIsNoDocx() throws IOException {
        refusesFile("", "模板不是 DOCX 文件。");
        refusesFile("网络舆情日志", "模板不是 DOCX 文件。");
        refusesFile("PK\u0003\u0004xx", "模板不是 DOCX 文件。");
        assertThatThrownBy(() -> PaperTemplate.read(folder.resolve("没有.docx")))
                .hasMessageStartingWith("没有模板文件 ");
        Path old = folder.resolve("旧.doc");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertThatThrownBy(() -> PaperTemplate.read(old))
                .hasMessage("模板是旧格式 DOC 或加了密码，请在 Word 或 WPS 中另存为不加密的 DOCX。");
    }

    @Test
    void shouldRefuseOtherFilesOfOffice() throws IOException {
        refuses(
                types(MAIN, MAIN.replace("document.main", "template.main")),
                "模板是 DOTX 格式，请另存为 DOCX。");
        refuses(
                types(
                        MAIN,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                "模板不是 DOCX 文件。");
        refuses(
                new Edited()
                        .document(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main"),
                "模板是“Strict Open XML”格式，请另存为普通的 DOCX。");
    }

    @Test
    void shouldRefuseAFileThatIsBroken() throws IOException {
        byte[] whole = new Edited().bytes();
        Path half = folder.resolve("半.docx");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> PaperTemplate.read(half)).hasMessage("模板已损坏，不是完整的 DOCX 文件。");
        refuses(new Edited().document("</w:body>", ""), "模板已损坏，其中的 word/document.xml 读不出来。");
    }

    @Test
    void shouldRefuseEntitiesAndDepthsOfXml() throws IOException {
        refuses(
                new Edited()
                        .document(
                                "<w:document",
                                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document"),
                "模板已损坏，其中的 word/document.xml 读不出来。");
        refuses(
                new Edited()
                        .document(
                                "<w:sectPr>",
                                "<w:p>".repeat(500) + "</w:p>".repeat(500) + "<w:sectPr>"),
                "模板已损坏，其中的 word/document.xml 读不出来。");
    }

    @Test
    void shouldRefuseABomb() throws IOException {
        Path file = folder.resolve("炸弹.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> PaperTemplate.read(file))
                .isInstanceOf(TemplateRefused.class)
                .hasMessage("模板解开后超过 32 MB 或 1000 个部件，请换一份干净的模板。");
    }

    @Test
    void shouldRefuseMacros() throws IOException {
        refuses(
                types(MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml"),
                "模板带有宏（word/document.xml），请另存为不带宏的 DOCX。");
        refuses(
                new Edited()
                        .part(
                                "word/vbaProject.bin",
                                "application/octet-stream",
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "x"),
                "模板带有宏（vbaProject：word/vbaProject.bin），请另存为不带宏的 DOCX。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oleObject", "control", "aFChunk", "package"})
    void shouldRefuseObjects(String type) throws IOException {
        refuses(
                new Edited().part("word/embeddings/one.bin", "application/octet-stream", type, "x"),
                "模板嵌入了对象（" + type + "：word/embeddings/one.bin），请删去后另存。");
    }

    @Test
    void shouldRefuseWhatIsFetchedFromOutside() throws IOException {
        refuses(
                new Edited().relation("attachedTemplate", "file:///C:/a.dotm", true),
                "模板引用了外部文件（attachedTemplate：file:///C:/a.dotm），请去掉后另存。");
        refuses(
                new Edited().relation("image", "http://evil.example/x.png", true),
                "模板引用了外部文件（image：http://evil.example/x.png），请去掉后另存。");
        refuses(
                new Edited().relation("hyperlink", "file:///C:/a.exe", true),
                "模板引用了外部文件（hyperlink：file:///C:/a.exe），请去掉后另存。");
        assertThat(
                        PaperTemplate.read(
                                new Edited()
                                        .relation("hyperlink", "https://county.example/", true)
                                        .in(folder)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "includepicture"})
    void shouldRefuseFieldsThatRead(String field) throws IOException {
        String sentence = "模板带有会读取外部内容的域（" + field + "），请删去后另存。";
        refuses(
                new Edited()
                        .with(
                                "word/footer1.xml",
                                " PAGE </w:instrText>",
                                " "
                                        + field.substring(0, 3)
                                        + "</w:instrText></w:r><w:r><w:instrText>"
                                        + field.substring(3)
                                        + " x</w:instrText>"),
                sentence);
        refuses(
                new Edited().document(BODY, "<w:fldSimple w:instr=\" " + field + " x\"/>" + BODY),
                sentence);
    }

    @Test
    void shouldRefuseWhatIsStillUnderReview() throws IOException {
        refuses(
                new Edited()
                        .document(
                                TITLE,
                                TITLE
                                        + "</w:r><w:ins w:author=\"某\"><w:r><w:t>新</w:t></w:r></w:ins><w:r>"),
                "模板带有未处理的修订，请在“审阅”中全部接受后另存。");
        refuses(
                new Edited().document(TITLE, TITLE + "<w:commentReference w:id=\"1\"/>"),
                "模板带有批注，请在“审阅”中全部删除后另存。");
    }

    @Test
    void shouldTakeWhatACountyChanges() throws IOException {
        PaperTemplate changed =
                PaperTemplate.read(
                        new Edited()
                                .document("{{名称}}", "清河县网络舆情专报")
                                .document("{{编印单位}}", "中共清河县委网信办")
                                .document(
                                        "<w:sectPr>",
                                        "<w:p><w:pPr><w:pStyle w:val=\"TailText\"/></w:pPr><w:r><w:t>报：县委办公室</w:t></w:r></w:p><w:sectPr>")
                                .with("word/styles.xml", "方正小标宋简体", "华文中宋")
                                .document("w:left=\"1587\"", "w:left=\"1587\" w:gutter=\"200\"")
                                .document(" w:gutter=\"0\"", "")
                                .in(folder));

        assertThat(document(changed)).contains("清河县网络舆情专报", "中共清河县委网信办", "报：县委办公室");
        assertThat(changed.width()).isEqualTo(11_906 - 1_587 - 1_469 - 200);
    }

    @Test
    void shouldTakeStylesByTheirNamesWhateverTheirIdentifiers() throws IOException {
        PaperTemplate saved =
                PaperTemplate.read(
                        new Edited()
                                .with("word/styles.xml", "\"PaperText\"", "\"a7\"")
                                .document("\"PaperText\"", "\"a7\"")
                                .in(folder));

        assertThat(saved.id(PaperStyle.TEXT)).isEqualTo("a7");
        assertThat(saved.font(PaperStyle.HEADING_1)).isEqualTo("黑体");
    }

    /** As Word and WPS leave it when somebody corrects a word, or a proofreader marks it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{</w:t></w:r><w:r><w:t>{标题}}",
                "{{标</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>题</w:t></w:r><w:r><w:t>}}",
                "{{</w:t></w:r><w:r><w:t>标题</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:r><w:t>}</w:t></w:r><w:r><w:t>}",
                "｛｛标题｝｝",
                "{{ 标题 }}",
                "关于{{标</w:t></w:r><w:r><w:t>题}}的{{日</w:t></w:r><w:r><w:t>期}}"
            })
    void shouldFindAPlaceholderThatIsSplit(String split) throws IOException {
        PaperTemplate template =
                PaperTemplate.read(new Edited().document("{{标题}}", split).in(folder));

        assertThat(document(template)).contains("停水情况");
        assertThat(document(template).replaceAll("<[^>]*>", "")).doesNotContain("标题", "{{日期}}");
    }

    @Test
    void shouldKeepWhatStandsAroundASplitPlaceholder() throws IOException {
        PaperTemplate template =
                PaperTemplate.read(
                        new Edited()
                                .document(
                                        "{{标题}}",
                                        "关于{{标</w:t></w:r><w:r><w:t>题}}的{{日</w:t></w:r><w:r><w:t>期}}报告")
                                .in(folder));

        assertThat(document(template).replaceAll("<[^>]*>", "")).contains("关于停水情况的2026年3月2日报告");
    }

    @Test
    void shouldFillPlaceholdersOfHeadsTablesAndBoxesToo() throws IOException {
        PaperTemplate template =
                PaperTemplate.read(
                        new Edited()
                                .document(
                                        BODY,
                                        BODY
                                                + "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{时段}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>")
                                .with("word/footer1.xml", "— </w:t>", "{{日期}} — </w:t>")
                                .in(folder));

        assertThat(part(template, "word/footer1.xml")).contains("2026年3月2日 — ");
        assertThat(document(template)).containsOnlyOnce("{{").contains(">{{正文}}</w:t>");
    }

    /** A title that looks like a placeholder is not filled again. */
    @Test
    void shouldFillInOnlyWhatTheTemplateAsksFor() throws IOException {
        Map<Field, String> values = values();
        values.put(Field.TITLE, "{{日期}}{{正文}}$1\\<&>😡");

        String document =
                new String(
                        Parts.read(PaperTemplate.standard().filled(values))
                                .get("word/document.xml"),
                        UTF_8);
        assertThat(Xml.parse(document.getBytes(UTF_8), "x").getDocumentElement().getTextContent())
                .contains("{{日期}}{{正文}}$1\\<&>😡");
    }

    @Test
    void shouldPassOnNothingAboutWhoMadeIt() throws IOException {
        Path file =
                new Edited()
                        .part(
                                "docProps/core.xml",
                                "application/vnd.openxmlformats-package.core-properties+xml",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "<x>王某</x>")
                        .part(
                                "docProps/app.xml",
                                "application/xml",
                                "extended-properties",
                                "<x>王某</x>")
                        .part(
                                "docProps/custom.xml",
                                "application/xml",
                                "custom-properties",
                                "<x>王某</x>")
                        .part(
                                "word/people.xml",
                                "application/xml",
                                "http://schemas.microsoft.com/office/2011/relationships/people",
                                "<x>王某</x>")
                        .in(folder);

        Map<String, byte[]> parts = Parts.read(PaperTemplate.read(file).filled(values()));
        assertThat(parts.keySet()).noneMatch(name -> name.startsWith("docProps"));
        assertThat(parts.values()).noneMatch(part -> new String(part, UTF_8).contains("王某"));
        assertThat(new String(parts.get(ContentTypes.PART), UTF_8))
                .doesNotContain("docProps", "people");
        assertThat(new String(parts.get("word/_rels/document.xml.rels"), UTF_8))
                .doesNotContain("docProps", "people")
                .contains("styles.xml");
    }

    private static Edited types(String old, String now) {
        return new Edited().with(ContentTypes.PART, old, now);
    }

    private static String document(PaperTemplate template) throws IOException {
        return part(template, "word/document.xml");
    }

    private static String part(PaperTemplate template, String name) throws IOException {
        return new String(Parts.read(template.filled(values())).get(name), UTF_8);
    }

    private static Map<Field, String> values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, "某");
        }
        values.put(Field.TITLE, "停水情况");
        values.put(Field.DATE, "2026年3月2日");
        return values;
    }

    private void refusesFile(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("模板.docx"), content);
        assertThatThrownBy(() -> PaperTemplate.read(file))
                .isInstanceOf(TemplateRefused.class)
                .hasMessage(sentence);
    }

    private void refuses(Edited edited, String sentence) throws IOException {
        Path file = edited.in(folder);
        assertThatThrownBy(() -> PaperTemplate.read(file))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageStartingWith(sentence)
                .hasMessageMatching("[^\n。]*。");
    }
}

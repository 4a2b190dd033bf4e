/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** GB/T 9704-2012: the page, its grid, its letters. */
class StandardTemplateTest {
    private static final double TWIPS_A_MILLIMETRE = 1_440 / 25.4;

    @Test
    void shouldHaveThePageOfTheStandard() throws IOException {
        try (XWPFDocument template = opened()) {
            CTSectPr section = template.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11_906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16_838));
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(margins.getTop())).isBetween(36.9, 37.1);
            assertThat(millimetres(margins.getBottom())).isBetween(34.9, 35.1);
            assertThat(millimetres(margins.getLeft())).isBetween(27.9, 28.1);
            assertThat(millimetres(margins.getRight())).isBetween(25.9, 26.1);
        }
    }

    /** 22 lines of 28.95 points; 28 characters of 3号, 98 % of 16 points wide, in 156 mm. */
    @Test
    void shouldHave22LinesOf28Characters() throws IOException {
        try (XWPFDocument template = opened()) {
            CTSectPr section = template.getDocument().getBody().getSectPr();
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            int pitch = section.getDocGrid().getLinePitch().intValue();
            assertThat(pitch).isEqualTo(579);
            assertThat((16_838 - 2_098 - 1_984) / pitch).isEqualTo(22);
            Object percent =
                    template.getStyles()
                            .getStyleWithName("公文正文")
                            .getCTStyle()
                            .getRPr()
                            .getWArray(0)
                            .getVal();
            double letter = 16 * Integer.parseInt(percent.toString()) / 100.0;
            assertThat((int) (PaperTemplate.standard().width() / 20.0 / letter)).isEqualTo(28);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "公文标题, 方正小标宋简体, 44, center",
        "一级标题, 黑体, , ",
        "二级标题, 楷体_GB2312, , ",
        "公文正文, , , ",
        "警示, 黑体, , ",
        "引文, 楷体_GB2312, 28, ",
        "表文, 宋体, 21, left",
        "公文页码, 宋体, 28, "
    })
    void shouldNameTheLettersOfTheStandard(String name, String font, Integer size, String align)
            throws IOException {
        try (XWPFDocument template = opened()) {
            XWPFStyle style = template.getStyles().getStyleWithName(name);
            CTRPr letters = style.getCTStyle().getRPr();
            if (font == null) {
                assertThat(letters == null || letters.sizeOfRFontsArray() == 0).isTrue();
            } else {
                assertThat(letters.getRFontsArray(0).getEastAsia()).isEqualTo(font);
                assertThat(letters.getRFontsArray(0).getAscii()).isEqualTo(font);
                assertThat(letters.getRFontsArray(0).getHAnsi()).isEqualTo(font);
            }
            if (size != null) {
                assertThat(letters.getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(size));
            }
            if (align != null) {
                assertThat(style.getCTStyle().getPPr().getJc().getVal()).hasToString(align);
            }
        }
    }

    @Test
    void shouldWriteInFangsongOf16PointsWithTwoCharactersBeforeAParagraph() throws IOException {
        try (XWPFDocument template = opened()) {
            assertThat(template.getStyles().getDefaultRunStyle().getFontSize()).isEqualTo(16);
            CTRPr letters = template.getStyles().getDefaultRunStyle().getRPr();
            assertThat(letters.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(
                            template.getStyles()
                                    .getStyleWithName("公文正文")
                                    .getCTStyle()
                                    .getPPr()
                                    .getInd()
                                    .getFirstLineChars())
                    .isEqualTo(BigInteger.valueOf(200));
        }
    }

    @Test
    void shouldNumberPagesOutside() throws IOException {
        assertThat(part("word/footer1.xml")).contains("<w:jc w:val=\"right\"/>", " PAGE ", "— ");
        assertThat(part("word/footer2.xml")).contains("<w:jc w:val=\"left\"/>", " PAGE ", "— ");
        assertThat(part("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        assertThat(part("word/document.xml"))
                .contains("<w:footerReference w:type=\"default\" r:id=\"rId4\"/>")
                .contains("<w:footerReference w:type=\"even\" r:id=\"rId5\"/>");
    }

    /** Those are given by people. */
    @Test
    void shouldHoldNoNumberSecrecySignatureOrSealAndNoLetters() throws IOException {
        assertThat(part("word/document.xml"))
                .doesNotContain("〔", "号", "密", "签发", "印章", "报：", "送：", "发：");
        assertThat(StandardTemplate.parts().keySet()).noneMatch(name -> name.contains("fonts/"));
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).intValue() / TWIPS_A_MILLIMETRE;
    }

    private static String part(String name) {
        return new String(StandardTemplate.parts().get(name), UTF_8);
    }

    private static XWPFDocument opened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperTemplate.standard().write(out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * What tells series apart, on paper of one colour too: dashes and marks of lines, hatching of bars.
 * DrawingML as text: the small schemas of POI know no hatching.
 */
enum SeriesLook {
    BLUE("1F3864", "solid", MarkerStyle.CIRCLE, ""),
    RED("C00000", "dash", MarkerStyle.SQUARE, "wdUpDiag"),
    GREEN("548235", "sysDot", MarkerStyle.TRIANGLE, "pct20"),
    BROWN("7F6000", "lgDashDot", MarkerStyle.DIAMOND, "dkHorz"),
    PURPLE("7030A0", "dashDot", MarkerStyle.X, "lgCheck"),
    GREY("595959", "sysDash", MarkerStyle.STAR, "wdDnDiag");

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** 1.75 and 0.75 points. */
    private static final int LINE = 22_225;

    private static final int EDGE = 9_525;

    private final String rgb;
    private final String dash;
    final MarkerStyle marker;
    private final String pattern;

    SeriesLook(String rgb, String dash, MarkerStyle marker, String pattern) {
        this.rgb = rgb;
        this.dash = dash;
        this.marker = marker;
        this.pattern = pattern;
    }

    /** From 0; the first comes again after the last. */
    static SeriesLook of(int series) {
        return values()[series % values().length];
    }

    CTShapeProperties line() {
        return shape(edge(LINE, dash));
    }

    CTShapeProperties mark() {
        return shape(solid() + edge(EDGE, "solid"));
    }

    CTShapeProperties bar() {
        return shape((pattern.isEmpty() ? solid() : hatched()) + edge(EDGE, "solid"));
    }

    private String solid() {
        return "<a:solidFill>" + color(rgb) + "</a:solidFill>";
    }

    private String hatched() {
        return "<a:pattFill prst=\""
                + pattern
                + "\"><a:fgClr>"
                + color(rgb)
                + "</a:fgClr><a:bgClr>"
                + color("FFFFFF")
                + "</a:bgClr></a:pattFill>";
    }

    private String edge(int width, String dashes) {
        return "<a:ln w=\""
                + width
                + "\">"
                + solid()
                + "<a:prstDash val=\""
                + dashes
                + "\"/></a:ln>";
    }

    private static String color(String rgb) {
        return "<a:srgbClr val=\"" + rgb + "\"/>";
    }

    private static CTShapeProperties shape(String content) {
        try {
            return CTShapeProperties.Factory.parse(
                    "<xml-fragment xmlns:a=\"" + DRAWING + "\">" + content + "</xml-fragment>");
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}

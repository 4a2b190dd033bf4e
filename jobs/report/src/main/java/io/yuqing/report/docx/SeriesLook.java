/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;

/**
 * What tells series apart, on paper of one colour too: dashes and marks of lines, hatching of bars.
 */
enum SeriesLook {
    BLUE(0x1F3864, PresetLineDash.SOLID, MarkerStyle.CIRCLE, null),
    RED(0xC00000, PresetLineDash.DASH, MarkerStyle.SQUARE, PresetPattern.WIDE_UPWARD_DIAGONAL),
    GREEN(0x548235, PresetLineDash.SYSTEM_DOT, MarkerStyle.TRIANGLE, PresetPattern.PERCENT_20),
    BROWN(
            0x7F6000,
            PresetLineDash.LARGE_DASH_DOT,
            MarkerStyle.DIAMOND,
            PresetPattern.DARK_HORIZONTAL),
    PURPLE(0x7030A0, PresetLineDash.DASH_DOT, MarkerStyle.X, PresetPattern.LARGE_CHECKER_BOARD),
    GREY(
            0x595959,
            PresetLineDash.SYSTEM_DASH,
            MarkerStyle.STAR,
            PresetPattern.WIDE_DOWNWARD_DIAGONAL);

    static final double LINE_POINTS = 1.75;
    private static final double EDGE_POINTS = 0.75;

    private final int rgb;
    private final PresetLineDash dash;
    final MarkerStyle marker;
    private final PresetPattern pattern;

    SeriesLook(int rgb, PresetLineDash dash, MarkerStyle marker, PresetPattern pattern) {
        this.rgb = rgb;
        this.dash = dash;
        this.marker = marker;
        this.pattern = pattern;
    }

    /** From 0; the first comes again after the last. */
    static SeriesLook of(int series) {
        return values()[series % values().length];
    }

    XDDFLineProperties line() {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color()));
        line.setWidth(LINE_POINTS);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    XDDFFillProperties fill() {
        if (pattern == null) {
            return new XDDFSolidFillProperties(color());
        }
        XDDFPatternFillProperties fill = new XDDFPatternFillProperties();
        fill.setPresetPattern(pattern);
        fill.setForegroundColor(color());
        fill.setBackgroundColor(XDDFColor.from(PresetColor.WHITE));
        return fill;
    }

    /** Around a bar. */
    XDDFLineProperties edge() {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color()));
        line.setWidth(EDGE_POINTS);
        return line;
    }

    private XDDFColor color() {
        return new XDDFColorRgbBinary(
                new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}

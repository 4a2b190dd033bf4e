/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.form.Ticks;
import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Form;
import io.yuqing.report.model.Course.Series;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart that Word and WPS edit like one of their own, with its numbers in a sheet behind it. */
final class ChartDrawing {
    private static final int HUNDREDTHS_OF_POINTS = 1_050;
    private static final int MOST_LABELLED_BARS = 24;
    private static final int MOST_LABELS = 8;
    private static final String THOUSANDS = "#,##0.##";

    private final XWPFChart chart;
    private final String font;

    /**
     * @param font of Chinese characters; empty: that of the document
     */
    ChartDrawing(XWPFChart chart, String font) {
        this.chart = chart;
        this.font = font;
    }

    void draw(Course course) throws IOException, InvalidFormatException {
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        write();
        boolean lines = course.form() == Form.LINES;
        XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.BOTTOM);
        if (lines) {
            labels.setTitle("时间");
        }
        XDDFValueAxis values = values(course);
        XDDFChartData data =
                chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, labels, values);
        data.setVaryColors(false);
        series(course, data);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setBarGrouping(BarGrouping.CLUSTERED);
            bars.setGapWidth(60);
        }
        chart.plot(data);
        if (lines) {
            thinOut(course.labels(), data);
        } else {
            level();
        }
        if (course.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        settle();
    }

    private XDDFValueAxis values(Course course) {
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (!course.unit().isEmpty()) {
            values.setTitle(XmlText.straight(course.unit()));
        }
        if (ChartValues.areNotNegative(course)) {
            values.setMinimum(0);
        }
        if (ChartValues.areSmallCounts(course)) {
            // There is no half an item.
            values.setMajorUnit(1);
        }
        values.setNumberFormat(THOUSANDS);
        XDDFLineProperties grid =
                new XDDFLineProperties(
                        new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY)));
        values.getOrAddMajorGridProperties().setLineProperties(grid);
        return values;
    }

    private void series(Course course, XDDFChartData data) {
        String[] labels = ChartValues.labels(course);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(labels, column(labels.length, 0), 0);
        for (int i = 0; i < course.series().size(); i++) {
            Series each = course.series().get(i);
            XDDFNumericalDataSource<Double> numbers =
                    XDDFDataSourcesFactory.fromArray(
                            ChartValues.of(course, each), column(labels.length, i + 1), i + 1);
            XDDFChartData.Series series = data.addSeries(categories, numbers);
            String name = XmlText.straight(each.name());
            series.setTitle(name, chart.setSheetTitle(name, i + 1));
            look(series, SeriesLook.of(i));
        }
        if (labels.length * course.series().size() <= MOST_LABELLED_BARS) {
            for (int i = 0; i < data.getSeriesCount(); i++) {
                label(data.getSeries(i));
            }
        }
    }

    private String column(int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    private static void look(XDDFChartData.Series series, SeriesLook look) {
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(look.marker);
            line.getCTLineSer().setSpPr(look.line());
            line.getCTLineSer().getMarker().setSpPr(look.mark());
        } else if (series instanceof XDDFBarChartData.Series bar) {
            bar.getCTBarSer().setSpPr(look.bar());
            bar.setInvertIfNegative(false);
        }
    }

    /** Its number above a bar. */
    private static void label(XDDFChartData.Series series) {
        if (series instanceof XDDFBarChartData.Series bar) {
            CTBarSer drawn = bar.getCTBarSer();
            CTDLbls labels = drawn.isSetDLbls() ? drawn.getDLbls() : drawn.addNewDLbls();
            CTNumFmt thousands = labels.addNewNumFmt();
            thousands.setFormatCode(THOUSANDS);
            thousands.setSourceLinked(false);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /**
     * As many labels as there is room for, which the small schemas of POI do not know how to say.
     * LibreOffice does not know it either, and writes what stands in the chart: there the others
     * are empty. The sheet behind it has them all.
     */
    private void thinOut(List<String> labels, XDDFChartData data) {
        int each = step(Ticks.of(labels, MOST_LABELS));
        if (each == 1) {
            return;
        }
        CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
        try (XmlCursor end = axis.newCursor()) {
            end.toEndToken();
            end.beginElement("tickLblSkip", axis.schemaType().getName().getNamespaceURI());
            end.insertAttributeWithValue("val", String.valueOf(each));
        }
        for (int i = 0; i < data.getSeriesCount(); i++) {
            if (data.getSeries(i) instanceof XDDFLineChartData.Series line) {
                for (CTStrVal label :
                        line.getCTLineSer().getCat().getStrRef().getStrCache().getPtArray()) {
                    if (label.getIdx() % each != 0) {
                        label.setV("");
                    }
                }
            }
        }
    }

    /** Names of bars are broken into lines, and not turned. */
    private void level() {
        CTTextBody text = chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTxPr();
        text.addNewBodyPr().setRot(0);
        text.addNewP().addNewPPr().addNewDefRPr().setSz(HUNDREDTHS_OF_POINTS);
    }

    private static int step(List<Integer> places) {
        return places.size() < 2 ? 1 : places.get(1) - places.get(0);
    }

    /** Small letters; axis titles and legend take them from here. */
    private void write() {
        CTTextBody text = chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(HUNDREDTHS_OF_POINTS);
        if (!font.isEmpty()) {
            letters.addNewLatin().setTypeface(font);
            letters.addNewEa().setTypeface(font);
        }
        text.getPArray(0).addNewEndParaRPr();
    }

    /** The sheet behind it is made at no time, by nobody. */
    private void settle() throws IOException, InvalidFormatException {
        PackagePropertiesPart core =
                chart.getWorkbook().getProperties().getCoreProperties().getUnderlyingProperties();
        core.setCreatorProperty(Optional.empty());
        core.setCreatedProperty(Optional.of(new Date(0)));
        core.setModifiedProperty(Optional.of(new Date(0)));
    }
}

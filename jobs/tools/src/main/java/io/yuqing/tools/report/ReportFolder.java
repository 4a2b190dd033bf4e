/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.report.docx.DocxPaper;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.docx.template.TemplateRefused;
import io.yuqing.report.html.HtmlPaper;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Report;
import io.yuqing.report.sheet.TablesBehind;
import io.yuqing.tools.common.ToolException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a paper in all its forms. */
final class ReportFolder {
    static final String JSON = "report.json";
    private static final String DOCX = "report.docx";
    private static final String HTML = "report.html";
    private static final String XLSX = "tables.xlsx";

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** The template to write on, read before anything is asked. */
    static PaperTemplate template(Path file) {
        try {
            return file == null ? PaperTemplate.standard() : PaperTemplate.read(file);
        } catch (TemplateRefused e) {
            throw new ToolException("模板 " + file + " 无法使用：" + e.getMessage(), e);
        }
    }

    /** Returns the names of what was written. */
    List<String> write(Report report, PaperTemplate template, String publisher) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(JSON), ReportJson.write(report));
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(DOCX)))) {
                DocxPaper.write(report, template, publisher, out);
            }
            Files.write(folder.resolve(HTML), HtmlPaper.write(report, publisher).getBytes(UTF_8));
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(XLSX)))) {
                TablesBehind.write(report, out);
            }
            return List.of(JSON, DOCX, HTML, XLSX);
        } catch (IOException e) {
            throw new ToolException("无法写入文件夹 " + folder + "：" + e.getMessage() + "；请检查权限和磁盘空间。", e);
        }
    }

    /** The report that was written into it; without the texts of its quotes. */
    Report read() {
        Path file = folder.resolve(JSON);
        try {
            return ReportJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ToolException(
                    "读不出报告 " + file + "；请给出 ./yuqing report 写成的文件夹，其中须有 " + JSON + "。", e);
        }
    }
}

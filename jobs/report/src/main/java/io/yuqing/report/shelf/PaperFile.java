/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.Optional;

/** The files of a paper. */
public enum PaperFile {
    JSON("report.json", "application/json"),
    DOCX("report.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("report.html", "text/html; charset=utf-8"),
    XLSX("tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String fileName;
    private final String type;

    PaperFile(String fileName, String type) {
        this.fileName = fileName;
        this.type = type;
    }

    /**
     * Whether a paper without it is none; a paper without tables has none to put into a workbook.
     */
    public boolean isNeeded() {
        return this != XLSX;
    }

    /** In its folder. */
    public String fileName() {
        return fileName;
    }

    /** As HTTP and mail say it. */
    public String type() {
        return type;
    }

    /** Empty if there is none of that name. */
    public static Optional<PaperFile> of(String fileName) {
        for (PaperFile file : values()) {
            if (file.fileName.equals(fileName)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}

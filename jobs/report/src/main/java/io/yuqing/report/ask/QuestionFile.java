/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Files of SQL: those of reports beside this class, and those of analysts, which begin with a
 * number.
 */
public final class QuestionFile {
    private static final String OF_ANALYSTS = "/io/yuqing/sql/queries/";

    private QuestionFile() {}

    /**
     * @param name of the file, without its ending
     * @throws IllegalArgumentException if there is none
     */
    public static String sql(String name) {
        if (!name.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("No question is called '" + name + "'.");
        }
        boolean analysts = Character.isDigit(name.charAt(0));
        String path = (analysts ? OF_ANALYSTS : "") + name + ".sql";
        try (InputStream file = QuestionFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No question is called '" + name + "'.");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The question " + name + " cannot be read.", e);
        }
    }
}

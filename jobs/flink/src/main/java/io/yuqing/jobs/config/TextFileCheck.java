/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.dictionary.WordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** Reads the files of words and routing rules before the job is submitted. */
final class TextFileCheck {
    private interface Reading {
        void read(Path file) throws IOException;
    }

    private TextFileCheck() {}

    /** One sentence for each file that cannot be used. */
    static List<String> problemsOf(Configuration values) {
        List<String> problems = new ArrayList<>();
        check(values, JobOptions.TEXT_WORDS_FILE, WordFile::load, problems);
        check(values, JobOptions.TEXT_PLACES_FILE, PlaceFile::load, problems);
        check(values, JobOptions.TEXT_CATEGORY_RULES_FILE, RoutingRules::load, problems);
        return problems;
    }

    private static void check(
            Configuration values,
            ConfigOption<String> option,
            Reading reading,
            List<String> problems) {
        String file = values.get(option);
        if (file == null) {
            return;
        }
        try {
            reading.read(Path.of(file));
        } catch (IOException e) {
            problems.add(
                    option.key()
                            + " is '"
                            + file
                            + "', which cannot be read; correct the path or its rights.");
        } catch (IllegalArgumentException e) {
            e.getMessage().lines().map((option.key() + ": ")::concat).forEach(problems::add);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.sentiment.Sentiment;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes the dev texts that are labelled by hand as a folder for {@code nlp eval}, outside of this
 * repository: of routing the half that took no part in fitting, and the other apart. Arguments: the
 * folder of shared data, the folder to write.
 */
public final class DevFolder {

    private DevFolder() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of shared data, the folder to write.");
        }
        Path shared = Path.of(args[0]);
        Path to = Files.createDirectories(Path.of(args[1]));
        routes(to, "route_first", LabelledText.firstRoutes(shared, "dev"));
        routes(to, "route_second", LabelledText.routes(shared, "dev"));
        write(
                to.resolve("sentiment_second.tsv"),
                "sentiment",
                LabelledText.sentiments(shared, "dev"),
                text -> true);
    }

    static Sentiment sentiment(String label) {
        return switch (label) {
            case "neg" -> Sentiment.NEGATIVE;
            case "neu" -> Sentiment.NEUTRAL;
            case "pos" -> Sentiment.POSITIVE;
            default -> throw new IllegalArgumentException("No sentiment " + label + ".");
        };
    }

    private static void routes(Path to, String name, List<LabelledText> texts) throws IOException {
        write(to.resolve(name + "_reported.tsv"), "route", texts, text -> !text.isFitted());
        write(to.resolve(name + "_fitted.tsv"), "route", texts, LabelledText::isFitted);
    }

    private static void write(
            Path file, String column, List<LabelledText> texts, Predicate<LabelledText> which)
            throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write(column + "\troute_alt\ttext\n");
            for (LabelledText text : texts) {
                if (which.test(text)) {
                    String second = text.second() == null ? "" : text.second();
                    lines.write(
                            text.label()
                                    + "\t"
                                    + second
                                    + "\t"
                                    + text.text().replaceAll("[\t\r\n]", " ")
                                    + "\n");
                }
            }
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the module's README claims of the model it ships, so that the claim cannot go stale. */
final class ModelCard {

    private static final Pattern CHECKSUM = Pattern.compile("checksum `([0-9a-f]{64})`");

    private ModelCard() {}

    static String checksum() {
        Path readme = Path.of(System.getProperty("yuqing.root", ".."), "nlp", "README.md");
        try {
            Matcher found = CHECKSUM.matcher(Files.readString(readme));
            if (!found.find()) {
                throw new IllegalStateException(readme + " names no checksum of the model.");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

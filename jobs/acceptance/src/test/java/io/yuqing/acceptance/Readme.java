/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import io.yuqing.acceptance.deploy.DeployFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One of the two READMEs, as far as it can be held to the code. */
record Readme(String name, String text) {
    private static final Pattern OPTION =
            Pattern.compile("^\\| `([a-z][a-z.*-]+)` \\| (.+?) \\| .+ \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Scan))`");
    private static final Pattern COMMAND = Pattern.compile("\\./yuqing ([a-z-]+)");
    private static final Pattern HEADING = Pattern.compile("^(#+) ", Pattern.MULTILINE);
    private static final Pattern INDENTED_YAML =
            Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    static Readme of(String name) {
        try {
            return new Readme(name, Files.readString(DeployFiles.ROOT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of the table of options, each with the text of its default, without backticks. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        OPTION.matcher(text)
                .results()
                .forEach(row -> options.put(row.group(1), row.group(2).replace("`", "")));
        return options;
    }

    /** Files of this repository that are linked to. */
    List<Path> links() {
        return all(LINK).stream().map(link -> DeployFiles.ROOT.resolve(link)).toList();
    }

    /** Test classes named as proof of a promise, in the order of the text. */
    List<String> tests() {
        return all(CLASS);
    }

    List<String> commands() {
        return all(COMMAND);
    }

    /** Levels of the headings, which two languages share. */
    List<String> outline() {
        return all(HEADING);
    }

    List<String> yaml() {
        return all(INDENTED_YAML);
    }

    private List<String> all(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (MatchResult result : pattern.matcher(text).results().toList()) {
            found.add(result.group(1));
        }
        return found;
    }
}

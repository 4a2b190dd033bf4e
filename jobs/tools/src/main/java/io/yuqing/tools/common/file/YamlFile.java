/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A YAML file as plain values, with the line on which each stands. */
public final class YamlFile {
    /** Of two values under one key the first would be lost in silence. */
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Pattern WIDE_COLON = Pattern.compile("\\s*(- *)?(.*[{,，] *)?[\\w-]+ *：");

    private static final Pattern WIDE_COMMA = Pattern.compile(".*\\{[^\"']*，.*[\\w-]+: .*");

    private static final ObjectMapper YAML = new ObjectMapper(FACTORY);

    private final Path file;
    private final Object content;
    private final Map<String, Integer> lines;

    private YamlFile(Path file, Object content, Map<String, Integer> lines) {
        this.file = file;
        this.content = content;
        this.lines = lines;
    }

    /**
     * The whole file.
     *
     * @throws ToolException if it cannot be read or is no YAML of lists and objects; with the line
     */
    public static YamlFile read(Path file) {
        String text = TextFile.read(file);
        try {
            Object content = YAML.convertValue(YAML.readTree(text), Object.class);
            if (content instanceof String || content instanceof Number) {
                throw wideSign(file, text).orElseGet(() -> noYaml(file, text));
            }
            return new YamlFile(file, content, lines(text));
        } catch (JsonProcessingException e) {
            throw wideSign(file, text).orElseGet(() -> syntax(file, e));
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
    }

    public Path file() {
        return file;
    }

    /** Maps, lists and plain values; null if the file is empty. */
    public Object content() {
        return content;
    }

    /**
     * The line of a value, or of the nearest thing around it.
     *
     * @param pointer JSON pointer (RFC 6901), as {@code /0/levels}
     * @return 1 if not even the file around it is known
     */
    public int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** A value as text; empty if there is none. */
    public String text(String pointer) {
        JsonNode value = YAML.valueToTree(content).at(pointer);
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** Signs in full width are none to YAML, which then fails elsewhere. */
    private static Optional<ToolException> wideSign(Path file, String text) {
        return firstLine(file, text, WIDE_COLON, "键后面的冒号是全角“：”；请改为半角冒号，并在其后加一个空格。")
                .or(() -> firstLine(file, text, WIDE_COMMA, "花括号里的逗号是全角“，”；请改为半角逗号。"));
    }

    private static Optional<ToolException> firstLine(
            Path file, String text, Pattern sign, String sentence) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (sign.matcher(all.get(i)).lookingAt()) {
                return Optional.of(FileFault.of(Finding.ofLine(file, i + 1, sentence)));
            }
        }
        return Optional.empty();
    }

    private static ToolException noYaml(Path file, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String looks = Shape.of(first).map(shape -> shape.text() + "，").orElse("");
        return FileFault.of(
                Finding.ofLine(file, 1, looks + "不是 YAML 的列表；请每条以“- id: …”开头，写法见 deploy/ 中的同类文件。"));
    }

    private static ToolException syntax(Path file, JsonProcessingException fault) {
        JsonLocation at = fault.getLocation();
        String why = fault.getOriginalMessage().lines().findFirst().orElse("");
        if (why.startsWith("Duplicate field")) {
            why = "键重复：" + why.replaceAll(".*'(.*)'.*", "$1");
        }
        return FileFault.of(
                Finding.ofLine(
                        file,
                        at == null ? 0 : at.getLineNr(),
                        "YAML 写法有误（" + why + "）；请改正，注意缩进、冒号后的空格、引号和括号。"));
    }
}

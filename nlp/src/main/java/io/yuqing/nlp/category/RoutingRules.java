/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.text.Tokens;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicExpressionException;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ordered precise rules: the first whose expression fires decides. All are found in one pass over
 * the text. Immutable and safe for threads; to change rules at run time, load the file anew.
 */
public final class RoutingRules {

    private static final String RESOURCE = "routing.rules";
    private static final int VERSION_DIGITS = 8;

    /** A rule that fired, and its words in the text. */
    record Fired(String id, Category first, Category second, List<String> words) {}

    private final List<RuleFile.Line> rules;
    private final TopicSet expressions;
    private final String version;

    private RoutingRules(List<RuleFile.Line> rules, TopicSet expressions, String version) {
        this.rules = rules;
        this.expressions = expressions;
        this.version = version;
    }

    /** No rule at all, for who judges by the model alone. */
    public static RoutingRules none() {
        return new RoutingRules(List.of(), TopicSet.none(), "none");
    }

    /** The rules shipped. */
    public static RoutingRules load() {
        try (InputStream resource = RoutingRules.class.getResourceAsStream(RESOURCE)) {
            return read(RESOURCE, new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The routing rules " + RESOURCE + " cannot be read.", e);
        }
    }

    /**
     * Rules from a file in UTF-8.
     *
     * @throws RuleFileException if they cannot be used
     */
    public static RoutingRules load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.toString(), reader);
        }
    }

    /**
     * @param name of the source, for messages
     * @throws RuleFileException if they cannot be used
     */
    public static RoutingRules read(String name, Reader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader buffered = new BufferedReader(reader);
        for (String line = buffered.readLine(); line != null; line = buffered.readLine()) {
            lines.add(line);
        }
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(CategoryModelFile.sha256(content, content.length));
        List<RuleFile.Line> rules = RuleFile.parse(name, lines);
        return new RoutingRules(rules, compile(name, rules), digest.substring(0, VERSION_DIGITS));
    }

    private static TopicSet compile(String name, List<RuleFile.Line> rules) {
        List<TopicDefinition> topics = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleFile.Line rule = rules.get(i);
            topics.add(
                    new TopicDefinition(
                            order(i), rule.id(), rule.expression(), Set.of(), Set.of(), Set.of()));
        }
        try {
            return TopicSet.compile(topics);
        } catch (TopicExpressionException e) {
            RuleFile.Line rule = rules.get(Integer.parseInt(e.topicId()));
            int at = rule.expression().offsetByCodePoints(0, e.position());
            throw new RuleFileException(name, rule.line(), rule.origins().get(at), e.problem());
        }
    }

    /** A topic set goes by ids: these keep the order of the file. */
    private static String order(int rule) {
        return String.format(Locale.ROOT, "%05d", rule);
    }

    /** The first digits of the content's SHA-256. */
    public String version() {
        return version;
    }

    public int size() {
        return rules.size();
    }

    /** The first rule that fires, or null. */
    Fired first(Tokens tokens) {
        TopicHit hit = expressions.first(tokens);
        if (hit == null) {
            return null;
        }
        RuleFile.Line rule = rules.get(Integer.parseInt(hit.topicId()));
        return new Fired(rule.id(), rule.first(), rule.second(), hit.words());
    }
}

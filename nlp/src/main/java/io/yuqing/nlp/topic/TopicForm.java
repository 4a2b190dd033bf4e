/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads topics as they are written: plain maps, lists and texts, from whichever of YAML and JSON
 * they come. Every {@link IllegalArgumentException} thrown here has one sentence fit for the person
 * who wrote the topic.
 */
public final class TopicForm {

    /** What people type between two values, and no value of an item holds. */
    private static final String SEPARATORS = "，、；;|｜";

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "revision",
                    "name",
                    "expression",
                    "channels",
                    "platforms",
                    "regions",
                    "sets",
                    "deleted");

    private TopicForm() {}

    /**
     * One topic: {@code id}, {@code name}, {@code expression}, and where needed {@code channels},
     * {@code platforms}, {@code regions} (lists of texts) and {@code sets} (lists of words by
     * name). Other fields are left to the caller. The expression is not compiled.
     *
     * @throws IllegalArgumentException for a field that is missing or of another form
     */
    public static TopicDefinition read(Map<String, ?> fields) {
        String id = text(fields, "id", "?");
        return new TopicDefinition(
                id,
                text(fields, "name", id),
                text(fields, "expression", id),
                filter(fields, "channels", id),
                filter(fields, "platforms", id),
                filter(fields, "regions", id),
                sets("topic " + id + ": sets", fields.get("sets")));
    }

    /**
     * That no field is misspelt, since it would be passed over.
     *
     * @throws IllegalArgumentException for the first field that a topic does not have
     */
    public static void requireKnown(Map<String, ?> fields) {
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new IllegalArgumentException(
                        "topic "
                                + fields.get("id")
                                + ": "
                                + field.getKey()
                                + " is "
                                + field.getValue()
                                + "; this field is not known, use one of "
                                + String.join(", ", FIELDS)
                                + ".");
            }
        }
    }

    /**
     * The number that grows with every change of a topic.
     *
     * @throws IllegalArgumentException if it is missing or no whole number above 0
     */
    public static long revision(Map<String, ?> fields) {
        Object revision = fields.get("revision");
        if (revision instanceof Number number && number.longValue() > 0) {
            return number.longValue();
        }
        throw new IllegalArgumentException(
                "topic "
                        + fields.get("id")
                        + ": revision is "
                        + revision
                        + "; it must be a whole number above 0 that grows with every change.");
    }

    /**
     * The topics of a file: a list of them, or an object of {@code topics}, that list, and {@code
     * sets}, which all of them may name. Each topic is given the sets it names, so that it stands
     * for itself from here on; one of its own goes before one of the file.
     *
     * @throws IllegalArgumentException if the file has another form, or a set cannot be used
     */
    public static List<Map<String, Object>> topicsOf(Object file) {
        if (!(file instanceof Map<?, ?> block)) {
            return records(file);
        }
        Set<Object> unknown = new LinkedHashSet<>(block.keySet());
        unknown.removeAll(Set.of("sets", "topics"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The file has "
                            + unknown.iterator().next()
                            + ", but only sets and topics may stand there.");
        }
        Map<String, List<String>> sets = sets("sets", block.get("sets"));
        WordSets.of(null, sets);
        return records(block.get("topics")).stream().map(topic -> withSets(topic, sets)).toList();
    }

    private static List<Map<String, Object>> records(Object list) {
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof List<?> entries)) {
            throw new IllegalArgumentException(
                    "The file is no list of topics, nor an object of sets and topics.");
        }
        return entries.stream().map(TopicForm::record).toList();
    }

    private static Map<String, Object> record(Object entry) {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new IllegalArgumentException(
                    "The entry " + entry + " is no topic; give it id, name and expression.");
        }
        Map<String, Object> record = new LinkedHashMap<>();
        fields.forEach((field, value) -> record.put(String.valueOf(field), value));
        return record;
    }

    private static Map<String, Object> withSets(
            Map<String, Object> topic, Map<String, List<String>> ofFile) {
        Map<String, List<String>> all = new LinkedHashMap<>(ofFile);
        Map<String, List<String>> own = sets("topic " + topic.get("id"), topic.get("sets"));
        all.putAll(own);
        Set<String> named = new LinkedHashSet<>(own.keySet());
        if (topic.get("expression") instanceof String expression) {
            named.addAll(ExpressionLexer.setsIn(expression));
        }
        Map<String, List<String>> used = WordSets.used(named, all);
        if (used.isEmpty()) {
            return topic;
        }
        Map<String, Object> complete = new LinkedHashMap<>(topic);
        complete.put("sets", used);
        return complete;
    }

    private static String text(Map<String, ?> fields, String field, String id) {
        if (fields.get(field) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new IllegalArgumentException(
                "topic "
                        + id
                        + ": "
                        + field
                        + " is "
                        + fields.get(field)
                        + "; it must be a text that is not empty.");
    }

    private static Set<String> filter(Map<String, ?> fields, String field, String id) {
        Object value = fields.get(field);
        Set<String> values = new LinkedHashSet<>();
        if (value != null) {
            texts("topic " + id + ": " + field, value).forEach(text -> values.add(text.strip()));
        }
        if (values.stream().anyMatch(TopicForm::isSeveral)) {
            throw new IllegalArgumentException(
                    "topic "
                            + id
                            + ": "
                            + field
                            + " is "
                            + value
                            + "; it must be a list of texts, each an entry of its own.");
        }
        return values;
    }

    /** No item has nothing, or two values in one. */
    private static boolean isSeveral(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    private static Map<String, List<String>> sets(String where, Object value) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        if (value == null) {
            return sets;
        }
        if (!(value instanceof Map<?, ?> lists)) {
            throw new IllegalArgumentException(
                    where + " is " + value + "; it must be lists of words by name.");
        }
        lists.forEach((name, list) -> sets.put("" + name, texts(where + "." + name, list)));
        return sets;
    }

    private static List<String> texts(String where, Object value) {
        if (!(value instanceof List<?> entries)) {
            throw new IllegalArgumentException(
                    where + " is " + value + "; it must be a list of texts.");
        }
        if (entries.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    where + " is " + value + "; it must be a list of texts.");
        }
        return entries.stream().map(String::valueOf).toList();
    }
}

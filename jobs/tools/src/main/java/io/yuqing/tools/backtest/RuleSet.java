/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.domain.rule.form.RuleValidation;
import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files of rules in the form of {@code deploy/rules.yaml}. */
public final class RuleSet {
    private static final TypeReference<List<Map<String, Object>>> RULES = new TypeReference<>() {};

    private RuleSet() {}

    /**
     * In the order of the file, tombstones among them.
     *
     * @throws UsageException with one sentence for each fault
     */
    public static List<Rule> read(Path file) {
        List<String> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (Map<String, Object> fields : fields(file)) {
            RuleDraft draft = RuleDraft.of(fields);
            List<String> ofRule = RuleValidation.problems(draft);
            problems.addAll(ofRule);
            if (ofRule.isEmpty()) {
                rules.add(draft.toRule());
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(file + ":\n" + String.join("\n", problems));
        }
        return rules;
    }

    /** JSON is YAML. */
    public static Path write(List<Rule> rules, Path file) throws IOException {
        List<Map<String, Object>> fields =
                rules.stream().map(rule -> RuleDraft.of(rule).fields()).toList();
        return Files.writeString(file, new ObjectMapper().writeValueAsString(fields));
    }

    private static List<Map<String, Object>> fields(Path file) {
        try {
            List<Map<String, Object>> fields =
                    new YAMLMapper().readValue(Files.readString(file), RULES);
            return fields == null ? List.of() : fields;
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    file
                            + " is no YAML list of rules ("
                            + e.getOriginalMessage()
                            + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + ").");
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be read (" + e.getMessage() + "); correct the path.");
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.text.Tokens;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds where a text belongs: precise rules first, and the model where none fires. Immutable and
 * safe for threads.
 */
public final class Router {

    /** How often the shipped rules were right on texts labelled by hand. */
    static final float RULE_SCORE = 0.9f;

    /** A class as likely as this beside the first is worth showing as second. */
    static final double SECOND = 0.2;

    /** Words of a rule beyond these would make the reason longer than the text. */
    private static final int WORDS = 4;

    /** How the reason of a rule begins. */
    private static final String RULE = "规则 ";

    private static final Category[] CATEGORIES = Category.values();

    private final CategoryModel model;
    private final RoutingRules rules;

    public Router(CategoryModel model, RoutingRules rules) {
        this.model = model;
        this.rules = rules;
    }

    /** With the model and the rules shipped. */
    public static Router load() {
        return new Router(CategoryModelFile.loadResource(), RoutingRules.load());
    }

    /** The same model with other rules. */
    public Router withRules(RoutingRules newRules) {
        return new Router(model, newRules);
    }

    /** The first digits of the model's checksum and of that of the rules. */
    public String version() {
        return "category-" + model.checksum().substring(0, 8) + " rules-" + rules.version();
    }

    public Routing route(Tokens tokens, FeatureSet features) {
        return route(tokens, features, "模型判断", p -> p);
    }

    /**
     * The same, with another judgement added to the model's.
     *
     * @param by who judges where no rule does, as the reason says it
     * @param judgement the probabilities of the categories, from those of the model
     */
    public Routing route(
            Tokens tokens, FeatureSet features, String by, UnaryOperator<double[]> judgement) {
        double[] p = judgement.apply(model.probabilities(features));
        Category likeliest = likeliest(p, null);
        RoutingRules.Fired rule = rules.first(tokens);
        if (rule != null) {
            Category second =
                    rule.second() != null
                            ? rule.second()
                            : likeliest == rule.first() ? second(p, likeliest) : likeliest;
            return new Routing(rule.first(), second, RULE_SCORE, reason(rule));
        }
        String words = model.words(tokens, features, likeliest);
        return new Routing(
                likeliest,
                second(p, likeliest),
                (float) p[likeliest.ordinal()],
                words.isEmpty() ? by : by + "：" + words);
    }

    /** Whether a rule decided, by the reason that was given. */
    public static boolean isByRule(String reason) {
        return reason.startsWith(RULE);
    }

    private static Category second(double[] p, Category first) {
        Category second = likeliest(p, first);
        return p[second.ordinal()] >= SECOND ? second : null;
    }

    private static Category likeliest(double[] p, Category except) {
        Category best = null;
        for (Category category : CATEGORIES) {
            if (category != except && (best == null || p[category.ordinal()] > p[best.ordinal()])) {
                best = category;
            }
        }
        return best;
    }

    private static String reason(RoutingRules.Fired rule) {
        List<String> words = rule.words();
        return RULE
                + rule.id()
                + "："
                + String.join("、", words.subList(0, Math.min(WORDS, words.size())))
                        .replace("*", "");
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.domain.alert.judge.RiskWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the option {@code risk.weights}. */
final class RiskWeightsOption {
    private static final List<String> FACTORS = List.of("nature", "reach", "media", "consequence");

    private RiskWeightsOption() {}

    /**
     * @throws IllegalArgumentException with the remedy if the text cannot be used
     */
    static RiskWeights parse(String text) {
        Map<String, Double> weights = new HashMap<>();
        try {
            for (String part : text.split(",", -1)) {
                String[] pair = part.split("=", -1);
                weights.put(pair[0].strip(), Double.parseDouble(pair[1].strip()));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw refused(text, e);
        }
        if (weights.size() != FACTORS.size() || !weights.keySet().containsAll(FACTORS)) {
            throw refused(text, null);
        }
        try {
            return new RiskWeights(
                    weights.get("nature"),
                    weights.get("reach"),
                    weights.get("media"),
                    weights.get("consequence"));
        } catch (IllegalArgumentException e) {
            throw refused(text, e);
        }
    }

    private static IllegalArgumentException refused(String text, Exception cause) {
        return new IllegalArgumentException(
                JobOptions.RISK_WEIGHTS.key()
                        + " is '"
                        + text
                        + "'; write four numbers from 0, not all 0, for example"
                        + " nature=30,reach=30,media=20,consequence=20.",
                cause);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import java.io.Serializable;

/**
 * How much each factor of the risk score counts; together more than 0. The notice on collecting and
 * judging public opinion names the factors and no numbers, so these are local configuration.
 *
 * @param nature 性质
 * @param reach 影响范围
 * @param media 媒体介入程度
 * @param consequence 可能产生的后果
 */
public record RiskWeights(double nature, double reach, double media, double consequence)
        implements Serializable {
    public static final RiskWeights DEFAULT = new RiskWeights(30, 30, 20, 20);

    public RiskWeights {
        boolean negative = nature < 0 || reach < 0 || media < 0 || consequence < 0;
        if (negative || nature + reach + media + consequence <= 0) {
            throw new IllegalArgumentException(
                    "risk weights must not be negative and must not all be 0");
        }
    }

    /**
     * For an alert of which the likely consequence is not known; the same if nothing else counts.
     */
    RiskWeights withoutConsequence() {
        return nature + reach + media > 0 ? new RiskWeights(nature, reach, media, 0) : this;
    }

    public double sum() {
        return nature + reach + media + consequence;
    }
}

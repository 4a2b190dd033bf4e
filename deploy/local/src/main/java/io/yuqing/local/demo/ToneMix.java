/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** How often each tone occurs in a cascade; the shares sum to one. */
record ToneMix(double negative, double neutral, double positive) {
    static final ToneMix MIXED = new ToneMix(0.30, 0.45, 0.25);
    static final ToneMix ANGRY = new ToneMix(0.82, 0.12, 0.06);
    static final ToneMix WORRIED = new ToneMix(0.40, 0.45, 0.15);
    static final ToneMix PLEASED = new ToneMix(0.06, 0.30, 0.64);

    Tone draw(Dice dice) {
        return switch (dice.weighted(negative, neutral, positive)) {
            case 0 -> Tone.NEGATIVE;
            case 1 -> Tone.NEUTRAL;
            default -> Tone.POSITIVE;
        };
    }
}

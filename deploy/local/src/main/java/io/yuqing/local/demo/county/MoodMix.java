/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/** How often each mood occurs in a cascade; the shares sum to one. */
public record MoodMix(double negative, double neutral, double positive) {
    public static final MoodMix MIXED = new MoodMix(0.30, 0.45, 0.25);
    public static final MoodMix ANGRY = new MoodMix(0.82, 0.12, 0.06);
    public static final MoodMix WORRIED = new MoodMix(0.40, 0.45, 0.15);
    public static final MoodMix PLEASED = new MoodMix(0.06, 0.30, 0.64);

    public Mood draw(Dice dice) {
        return switch (dice.weighted(negative, neutral, positive)) {
            case 0 -> Mood.NEGATIVE;
            case 1 -> Mood.NEUTRAL;
            default -> Mood.POSITIVE;
        };
    }
}

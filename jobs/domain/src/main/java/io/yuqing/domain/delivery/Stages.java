/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** The stages, each one objection. */
final class Stages {
    private Stages() {}

    static DeliveryReason repeatedVersion(StepCase c) {
        boolean known = c.before() != null && c.step().version <= c.before().step.version;
        return known && !c.again() ? DeliveryReason.REPEATED_VERSION : null;
    }

    static DeliveryReason notFiring(StepCase c) {
        return c.step().state == StepState.PENDING ? DeliveryReason.NOT_FIRING : null;
    }

    static DeliveryReason endedUntold(StepCase c) {
        if (c.step().state != StepState.RESOLVED || c.happening() != null) {
            return null;
        }
        boolean told = c.before() != null && c.before().told != null;
        return told ? DeliveryReason.NOTHING_NEW : DeliveryReason.ENDED_UNTOLD;
    }

    static DeliveryReason nothingNew(StepCase c) {
        boolean calls = !c.step().quiet || c.happening() == Happening.RESOLVED || c.again();
        if (c.happening() != null && calls) {
            return null;
        }
        return c.step().corrected || c.step().quiet
                ? DeliveryReason.CORRECTION_ONLY
                : DeliveryReason.NOTHING_NEW;
    }

    static DeliveryReason silenced(StepCase c) {
        return c.silence() == null ? null : DeliveryReason.SILENCED;
    }

    /** An upgrade is always told, and so is the end of what was told. */
    static DeliveryReason mutedByHigher(StepCase c) {
        if (c.happening() == Happening.UPGRADED || c.happening() == Happening.RESOLVED) {
            return null;
        }
        return c.event().alerts.values().stream().anyMatch(other -> speaksFor(other, c))
                ? DeliveryReason.MUTED_BY_HIGHER
                : null;
    }

    /** Whether all who would be told have been told of something higher on the subject. */
    private static boolean speaksFor(AlertMemory other, StepCase c) {
        AlertStep step = c.step();
        return other.told != null
                && other.step.state == StepState.FIRING
                && !other.step.toldAs.equals(step.toldAs)
                && other.step.subjectKind.equals(step.subjectKind)
                && other.step.subjectId.equals(step.subjectId)
                && other.told.compareTo(step.level) > 0
                && c.plan()
                        .recipients(other.step, other.told)
                        .containsAll(c.plan().recipients(step, step.level));
    }
}

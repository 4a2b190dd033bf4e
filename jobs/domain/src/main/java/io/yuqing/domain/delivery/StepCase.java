/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/**
 * What a stage looks at.
 *
 * @param before what was known of the alert; null if nothing
 * @param happening null if the step is nothing to tell
 * @param again whether a known step is looked at once more because time has passed
 * @param silence that is in force for it; null if there is none
 */
record StepCase(
        AlertStep step,
        AlertMemory before,
        EventMemory event,
        Happening happening,
        boolean again,
        DeliveryPlan plan,
        Silence silence,
        long now) {}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * One step of an alert that is to be told.
 *
 * @param alert as it is after the step
 */
public record AlertStep(AlertInstance alert, TransitionReason reason) {}

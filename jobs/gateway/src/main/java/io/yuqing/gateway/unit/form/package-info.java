/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The forms by which a unit takes a step, and what they make of what was typed. */
package io.yuqing.gateway.unit.form;

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

/** Whether a form asks for the PIN of the unit. */
public enum PinNeed {
    /** The step needs none, or it was typed before. */
    NONE,
    ASKED,
    /** It would be asked for, and the unit has none. */
    LACKING
}

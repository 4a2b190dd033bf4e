/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

/**
 * How a vendor answers.
 *
 * @param code 0: taken
 */
record Answer(int status, int code, String message, Delivery delivery) {

    static Answer taken(Delivery delivery) {
        return new Answer(200, 0, "ok", delivery);
    }

    static Answer refused(int code, String message) {
        return new Answer(200, code, message, null);
    }

    static Answer refused(int status, int code, String message) {
        return new Answer(status, code, message, null);
    }

    boolean isTaken() {
        return delivery != null;
    }
}

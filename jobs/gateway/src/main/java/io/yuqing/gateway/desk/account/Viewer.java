/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

/**
 * Who asks for a page.
 *
 * @param account its name, which stands beside what it changes
 * @param formToken what every form of this viewer must send back
 */
public record Viewer(String account, Duty duty, String formToken) {
    public boolean may(Right right) {
        return duty.may(right);
    }
}

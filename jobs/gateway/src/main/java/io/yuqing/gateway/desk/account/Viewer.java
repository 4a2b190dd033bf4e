/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.wire.account.Duty;

/**
 * Who asks for a page.
 *
 * @param account its name, which stands beside what it changes
 * @param formToken what every form of this viewer must send back
 * @param leaves whether it has logged in here, and so can log out
 */
public record Viewer(String account, Duty duty, String formToken, boolean leaves, Theme theme) {
    /** One who need not log in here. */
    public Viewer(String account, Duty duty, String formToken) {
        this(account, duty, formToken, false, Theme.SYSTEM);
    }

    /** One who has logged in here. */
    public static Viewer loggedIn(String account, Duty duty, String formToken) {
        return new Viewer(account, duty, formToken, true, Theme.SYSTEM);
    }

    /** The same, who wants pages light or dark. */
    public Viewer in(Theme wanted) {
        return new Viewer(account, duty, formToken, leaves, wanted);
    }

    public boolean may(Right right) {
        return right.isOf(duty);
    }
}

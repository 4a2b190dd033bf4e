/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

/** A PIN does not let somebody go on; the message says in Chinese why, and what to do. */
public final class PinRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean locks;
    private final boolean busy;

    private PinRefusal(String message, boolean locks, boolean busy) {
        super(message, null, false, false);
        this.locks = locks;
        this.busy = busy;
    }

    private PinRefusal(String message) {
        this(message, false, false);
    }

    static PinRefusal none() {
        return new PinRefusal("本单位还没有办理码，没有提交；请向值班台领取，或请值班台代录。");
    }

    static PinRefusal missing() {
        return new PinRefusal("还没有输办理码，没有提交。");
    }

    static PinRefusal wrong(boolean locks) {
        return new PinRefusal(
                locks ? locked().getMessage() : "办理码不对，没有提交；连续输错 5 次后，15 分钟内不能办理这一步。",
                locks,
                false);
    }

    static PinRefusal locked() {
        return new PinRefusal("办理码连续输错 5 次，没有提交；请过 15 分钟再试，或请值班台代录。");
    }

    static PinRefusal busy() {
        return new PinRefusal("同时办理的人多，没有提交；请稍后再提交。", false, true);
    }

    /** Whether it was not looked at: the same form may be sent again. */
    public boolean isBusy() {
        return busy;
    }

    /** Whether this try was the one too many. */
    public boolean locks() {
        return locks;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.SecretUnreadableException;
import io.yuqing.connector.notify.Vendor;
import java.util.Optional;
import java.util.regex.Pattern;

/** The token of a robot, from a place where people may have put something else. */
public final class RobotToken {
    private static final String SCHEME = "://";

    /** As DingTalk shows the key of a signature. */
    private static final Pattern KEY = Pattern.compile("SEC[0-9a-f]{64}");

    /** Of a page that shows half of it, of a text program, of an example. */
    private static final Pattern NOT_OF_TOKENS = Pattern.compile("[\"'`<>{}()*]|\\.\\.|\\[|\\]");

    private RobotToken() {}

    /**
     * @throws SecretUnreadableException with one sentence that names the place, and never what is
     *     there
     */
    public static String read(RobotConfig config, RobotProtocol protocol)
            throws SecretUnreadableException {
        String copied = config.token().readToken();
        String fault = fault(config.vendor(), protocol, copied);
        if (!fault.isEmpty()) {
            throw new SecretUnreadableException("What " + config.token() + " holds " + fault + ".");
        }
        return protocol.tokenOf(copied);
    }

    /** Empty if it can be a token, or an address that has one in it. */
    private static String fault(Vendor vendor, RobotProtocol protocol, String copied) {
        if (KEY.matcher(copied).matches()) {
            return "is the key of the signature: it belongs where secret points to, and here the"
                    + " token";
        }
        if (NOT_OF_TOKENS.matcher(protocol.tokenOf(copied)).find()) {
            return "has quotes, brackets or marks of omission in it: copy the whole token again";
        }
        if (!copied.contains(SCHEME)) {
            return "";
        }
        Optional<Vendor> other = Vendor.ofAddress(copied).filter(owner -> owner != vendor);
        if (other.isPresent()) {
            return "is an address of "
                    + other.get().kind()
                    + ": write that as kind, or copy the address of this robot";
        }
        return isWithoutToken(vendor, protocol.tokenOf(copied), copied)
                ? "is an address without a token: copy the whole address from the robot's page"
                : "";
    }

    /** A gateway's address may have a path of its own. */
    private static boolean isWithoutToken(Vendor vendor, String token, String copied) {
        boolean vendors = Vendor.ofAddress(copied).isPresent();
        return token.isEmpty()
                || token.contains(SCHEME)
                || copied.endsWith(vendor.path())
                || (vendors && !vendor.isWhole(copied));
    }
}

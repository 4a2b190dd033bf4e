/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.login;

import io.yuqing.domain.field.Section;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.wire.account.Account;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who may look at the desk. Where others than this machine reach it, people log in. */
public final class LoginReader {
    private static final String ACCOUNTS = "accounts";
    private static final String SESSION_KEY_FILE = "session_key_file";
    private static final String SIGN_ON = "single_sign_on";

    /** The keys of {@code desk} that are read here. */
    public static final Set<String> KEYS = Set.of(ACCOUNTS, SESSION_KEY_FILE, SIGN_ON);

    private static final String HEADER = "header";
    private static final String PROXIES = "proxies";
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Of addresses, so that none is looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private LoginReader() {}

    /**
     * Empty if nobody need log in, or after a finding.
     *
     * @param beyond whether others than this machine reach it
     */
    public static Optional<LoginSettings> read(Section desk, boolean beyond, Reached reached) {
        if (!desk.flag(ACCOUNTS) && !beyond) {
            if (desk.keys().contains(SIGN_ON)) {
                desk.refuseHidden(
                        SIGN_ON,
                        "is of no use without accounts: set desk.accounts: true, or take it out");
            }
            return Optional.empty();
        }
        PrivacyKey key = key(desk);
        Optional<SignOnSettings> signOn =
                desk.keys().contains(SIGN_ON)
                        ? Optional.ofNullable(signOn(desk.section(SIGN_ON)))
                        : Optional.empty();
        return key == null
                ? Optional.empty()
                : Optional.of(new LoginSettings(key, reached, signOn));
    }

    /** Null after a finding. */
    private static PrivacyKey key(Section desk) {
        String named =
                desk.required(
                        SESSION_KEY_FILE,
                        "name the file behind the sessions of those who log in; make one with:"
                                + " (umask 077; openssl rand -hex 32 > desk.key)");
        if (named.isEmpty()) {
            return null;
        }
        try {
            return PrivacyKey.fromFile(Path.of(named), "desk." + SESSION_KEY_FILE);
        } catch (IllegalArgumentException e) {
            desk.refuseHidden(
                    SESSION_KEY_FILE, "cannot be used: " + e.getMessage().replaceFirst("[.]$", ""));
            return null;
        }
    }

    /** Null after a finding. */
    private static SignOnSettings signOn(Section signOn) {
        signOn.allow(Set.of(HEADER, ACCOUNTS, PROXIES));
        String header = signOn.required(HEADER, "name the header, such as X-Remote-User");
        if (!header.isEmpty() && !HEADER_NAME.matcher(header).matches()) {
            signOn.refuse(HEADER, header, "is no name of a header: write X-Remote-User");
        }
        Map<String, String> accounts = accounts(signOn.section(ACCOUNTS));
        Set<InetAddress> proxies = proxies(signOn);
        return signOn.isClean() ? new SignOnSettings(header, accounts, proxies) : null;
    }

    private static Map<String, String> accounts(Section named) {
        Map<String, String> accounts = new HashMap<>();
        for (String remote : named.keys()) {
            String account = Account.name(named.text(remote, ""));
            if (!Account.isName(account)) {
                // The key may be of a person.
                named.refuseHidden(remote, "is no account: write the name of one, such as 值班一");
            }
            accounts.put(remote, account);
        }
        return accounts;
    }

    private static Set<InetAddress> proxies(Section signOn) {
        Set<InetAddress> proxies = new HashSet<>();
        for (String written : signOn.texts(PROXIES)) {
            address(written)
                    .ifPresentOrElse(
                            proxies::add,
                            () ->
                                    signOn.refuse(
                                            PROXIES,
                                            written,
                                            "is no address: write numbers, such as 10.1.2.3, not"
                                                    + " a name or a range"));
        }
        if (proxies.isEmpty()) {
            signOn.missing(
                    PROXIES,
                    "write the addresses of the proxies whose header is believed, such as"
                            + " [10.1.2.3]");
        }
        return proxies;
    }

    private static Optional<InetAddress> address(String written) {
        if (!ADDRESS.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

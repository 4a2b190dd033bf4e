/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.local.standin.SmtpStandIn;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A mail server of its own for each test: {@code @RegisterExtension final MailServer server = new
 * MailServer();}.
 */
public final class MailServer implements BeforeEachCallback, AfterEachCallback {
    private SmtpStandIn smtp;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        smtp = SmtpStandIn.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        smtp.close();
    }

    /** What it is to do, and what it was told. */
    public SmtpStandIn smtp() {
        return smtp;
    }

    /**
     * A channel to it.
     *
     * @param more as of {@link Mails#config}
     */
    public MailConfig config(MailConfig.Security security, Map<String, Object> more) {
        return Mails.config(smtp.port(), security, more);
    }
}

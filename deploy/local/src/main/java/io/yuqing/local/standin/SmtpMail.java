/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.util.List;

/**
 * A mail that a server took.
 *
 * @param source headers and body as they came
 */
public record SmtpMail(String from, List<String> recipients, String source) {}

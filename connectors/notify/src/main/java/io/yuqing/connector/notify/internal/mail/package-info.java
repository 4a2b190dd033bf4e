/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Notices as mails: SMTP, the mail itself, and what errors of a mail server mean. */
package io.yuqing.connector.notify.internal.mail;

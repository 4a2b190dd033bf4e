/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

/** What a stand-in can do to the next request instead of answering properly. */
public enum Fault {
    /** Answers 500; the message is not taken. */
    SERVER_ERROR,
    /** Answers 502 with a page of HTML; the message is not taken. */
    BAD_GATEWAY,
    /** The vendor's own "busy" in HTTP 200; the message is not taken. */
    BUSY,
    /** Takes the message and closes the connection without an answer. */
    LOST_ANSWER,
    /** Closes the connection; the message is not taken. */
    LOST_REQUEST,
    /** Takes the message and never answers. */
    SILENCE,
    /** Takes the message, sends the status and the first byte of the body, and no more. */
    ENDLESS_BODY,
    /** Answers 200 with a login page, as a captive portal does; the message is not taken. */
    NOT_JSON,
    /** Answers 200 with 10 MB that begin like JSON; the message is not taken. */
    HUGE,
    /** Redirects to {@code /elsewhere} on the same server; the message is not taken. */
    REDIRECT,
    /** Answers 400 with a page that repeats the address and the body of the request. */
    ECHO
}

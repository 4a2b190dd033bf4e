/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;

/** Answers one request for a page, or from a form. */
@FunctionalInterface
public interface PageHandler {
    void handle(Context request, Viewer viewer) throws Exception;
}

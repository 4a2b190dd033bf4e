/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;

/** Takes what somebody has sent with a file. */
public interface UploadHandler {
    void handle(Context request, Viewer viewer, Upload upload) throws Exception;
}

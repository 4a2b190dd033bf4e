/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Has papers made, one after the other, and by itself at an hour; sends them by mail. Pages may not
 * enter.
 */
package io.yuqing.gateway.desk.report.make;

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What the system must count and alert on a stream, as files. Nothing here may use code of the
 * system itself: the truth is found another way.
 */
package io.yuqing.local.demo.truth;

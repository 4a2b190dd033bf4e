/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Tests of what is shipped beside the boards: provisioning, and the list of boards for the end-to-
 * end tests.
 */
package io.yuqing.grafana;

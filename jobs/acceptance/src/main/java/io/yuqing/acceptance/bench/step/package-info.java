/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What is measured, one class a step, and what all steps share. A step reports figures; it decides
 * no exit code.
 */
package io.yuqing.acceptance.bench.step;

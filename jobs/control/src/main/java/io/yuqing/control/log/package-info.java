/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Who changed which entry when, why, and how it stood before and after: written once, never over.
 */
package io.yuqing.control.log;
